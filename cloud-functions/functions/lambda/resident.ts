import { residentOperations } from '../resident';
import { serve } from '../serve';
import { wireResident } from '../wiring';
import { openKeyRing, openProviders, placeOf, sessionsOf, storeAccess } from '../wiring-cloud';

export const handler = serve('resident', async (settings, log) => {
  const ring = await openKeyRing('resident', settings);
  const providers = await openProviders(settings, log.providerFailed);
  const needs = wireResident({ access: storeAccess(settings), ring, place: placeOf(settings) }, providers);
  return { operations: residentOperations(needs), sessions: sessionsOf(ring) };
});
