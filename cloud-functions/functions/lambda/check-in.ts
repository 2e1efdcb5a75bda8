import { checkInOperations } from '../check-in';
import { serve } from '../serve';
import { wireCheckIn } from '../wiring';
import { openKeyRing, placeOf, sessionsOf, storeAccess } from '../wiring-cloud';

export const handler = serve('check-in', async (settings) => {
  const ring = await openKeyRing('check-in', settings);
  return {
    operations: checkInOperations(wireCheckIn({ access: storeAccess(settings), ring, place: placeOf(settings) })),
    sessions: sessionsOf(ring),
  };
});
