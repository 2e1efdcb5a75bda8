import { feedsOperations } from '../feeds';
import { serve } from '../serve';
import { wireFeeds } from '../wiring';
import { openKeyRing, sessionsOf, storeAccess } from '../wiring-cloud';

export const handler = serve('feeds', async (settings) => {
  const ring = await openKeyRing('feeds', settings);
  return {
    operations: feedsOperations(wireFeeds({ access: storeAccess(settings), ring })),
    sessions: sessionsOf(ring),
  };
});
