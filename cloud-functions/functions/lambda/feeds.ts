import { feedsOperations } from '../feeds';
import { serve } from '../serve';
import { wireFeeds, wireRefusals, wireSessionWatch } from '../wiring';
import { openKeyRing, placeOf, sessionsOf, storeAccess } from '../wiring-cloud';

export const handler = serve('feeds', async (settings) => {
  const ring = await openKeyRing('feeds', settings);
  const [access, place] = [storeAccess(settings), placeOf(settings)];
  return {
    operations: feedsOperations(wireFeeds({ access, ring, place })),
    sessions: sessionsOf(ring),
    recordRefusal: wireRefusals({ access, place }),
    sessionWatch: wireSessionWatch(access),
  };
});
