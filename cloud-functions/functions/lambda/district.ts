import { districtOperations } from '../district';
import { serve } from '../serve';
import { wireDistrict } from '../wiring';
import { openKeyRing, sessionsOf, storeAccess } from '../wiring-cloud';

export const handler = serve('district', async (settings) => {
  const ring = await openKeyRing('district', settings);
  return {
    operations: districtOperations(wireDistrict({ access: storeAccess(settings), ring })),
    sessions: sessionsOf(ring),
  };
});
