import { authorityOperations } from '../authority';
import { serve } from '../serve';
import { wireAuthority, wireRefusals, wireSessionWatch } from '../wiring';
import { openKeyRing, placeOf, sessionsOf, storeAccess } from '../wiring-cloud';

export const handler = serve('authority', async (settings) => {
  const ring = await openKeyRing('authority', settings);
  const ground = { access: storeAccess(settings), place: placeOf(settings) };
  return {
    operations: authorityOperations(wireAuthority(ground)),
    sessions: sessionsOf(ring),
    recordRefusal: wireRefusals(ground),
    sessionWatch: wireSessionWatch(ground.access),
  };
});
