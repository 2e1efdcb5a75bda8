import { checkInOperations } from '../check-in';
import { serve } from '../serve';
import { wireCheckIn } from '../wiring';
import { openKeyRing, sessionsOf, storeAccess } from '../wiring-cloud';

export const handler = serve('check-in', async (settings) => {
  const ring = await openKeyRing('check-in', settings);
  return {
    operations: checkInOperations(wireCheckIn({ access: storeAccess(settings), ring })),
    sessions: sessionsOf(ring),
  };
});
