import { residentOperations } from '../resident';
import { serve } from '../serve';
import { wireRefusals, wireResident } from '../wiring';
import { leafKeyOpener, openKeyRing, openProviders, placeOf, sessionsOf, storeAccess } from '../wiring-cloud';

export const handler = serve('resident', async (settings, log) => {
  const ring = await openKeyRing('resident', settings);
  const providers = await openProviders(settings, log.providerFailed);
  const ground = { access: storeAccess(settings), place: placeOf(settings) };
  return {
    operations: residentOperations(wireResident({ ...ground, ring, keyService: leafKeyOpener(settings) }, providers)),
    sessions: sessionsOf(ring),
    recordRefusal: wireRefusals(ground),
  };
});
