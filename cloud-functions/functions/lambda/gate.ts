import { gateOperations } from '../gate';
import { serve } from '../serve';
import { openKeyRing, placeOf, sessionsOf, storeAccess } from '../wiring-cloud';
import { wireDevices, wireGate } from '../wiring-gate';

export const handler = serve('gate', async (settings) => {
  const access = storeAccess(settings);
  const ring = await openKeyRing('gate', settings);
  return {
    operations: gateOperations(wireGate({ access, ring, place: placeOf(settings) })),
    sessions: sessionsOf(ring),
    devices: wireDevices(access),
  };
});
