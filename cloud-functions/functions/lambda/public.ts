import { publicOperations } from '../public';
import { serve } from '../serve';
import { wirePublic } from '../wiring';
import { nobodySignedIn, openKeyRing, placeOf, storeAccess } from '../wiring-cloud';

export const handler = serve('public', async (settings) => {
  const ring = await openKeyRing('public', settings);
  return {
    operations: publicOperations(wirePublic({ access: storeAccess(settings), ring, place: placeOf(settings) })),
    sessions: nobodySignedIn,
  };
});
