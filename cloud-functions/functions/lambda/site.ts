import { serve } from '../serve';
import { siteOperations } from '../site';
import { wireSite } from '../wiring';
import { openKeyRing, placeOf, sessionsOf, storeAccess } from '../wiring-cloud';

export const handler = serve('site', async (settings) => {
  const ring = await openKeyRing('site', settings);
  return {
    operations: siteOperations(wireSite({ access: storeAccess(settings), ring, place: placeOf(settings) })),
    sessions: sessionsOf(ring),
  };
});
