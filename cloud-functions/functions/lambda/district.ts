import { districtOperations } from '../district';
import { serve } from '../serve';
import { wireRefusals, wireSessionWatch } from '../wiring';
import { openKeyRing, placeOf, sessionsOf, storeAccess } from '../wiring-cloud';
import { wireDistrict } from '../wiring-district';

export const handler = serve('district', async (settings) => {
  const ring = await openKeyRing('district', settings);
  const [access, place] = [storeAccess(settings), placeOf(settings)];
  return {
    operations: districtOperations(wireDistrict({ access, ring, place })),
    sessions: sessionsOf(ring),
    recordRefusal: wireRefusals({ access, place }),
    sessionWatch: wireSessionWatch(access),
  };
});
