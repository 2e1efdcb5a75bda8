import { authorityOperations } from '../authority';
import { serve } from '../serve';
import { wireAuthority } from '../wiring';
import { openKeyRing, placeOf, sessionsOf, storeAccess } from '../wiring-cloud';

export const handler = serve('authority', async (settings) => {
  const ring = await openKeyRing('authority', settings);
  return {
    operations: authorityOperations(wireAuthority({ access: storeAccess(settings), place: placeOf(settings) })),
    sessions: sessionsOf(ring),
  };
});
