/** The adapters the gates' function runs on, and how it knows which device asks. */
import { makeAuditLog } from '../adapters/dynamodb/audit-log';
import { makeGateDevices } from '../adapters/dynamodb/gate-devices';
import { makeGateLookUps, makeGateRecords } from '../adapters/dynamodb/gate-records';
import { makeLiveCodes } from '../adapters/dynamodb/live-codes';
import { makePaperCodes } from '../adapters/dynamodb/paper-codes';
import { makeSiteStore } from '../adapters/dynamodb/site-store';
import type { StoreAccess } from '../adapters/dynamodb/store-access';
import { makeTurnedCodes } from '../adapters/dynamodb/turned-codes';
import { makeVisitStore } from '../adapters/dynamodb/visit-store';
import { makeDeviceSignatures } from '../adapters/keys/device-signatures';
import type { KeyRing } from '../adapters/keys/key-ring';
import { makeKeys } from '../adapters/keys/make-keys';
import { systemRandom } from '../adapters/keys/random';
import { rememberSites } from '../use-cases/check-in/remember-sites';
import { makeDeviceAuthentication } from '../use-cases/gate/authenticate-device';
import { makeGateCount } from '../use-cases/gate/count-gates';
import type { DeviceCheck } from './access';
import type { GateNeeds } from './gate';
import { type PlacedGround, ruleSetsOf, trustListSourceOf, watchedPeople } from './wiring';

export function wireGate({ access, ring, place }: PlacedGround<KeyRing<'gate'>>): GateNeeds {
  const { sessionTokens: _, ...keys } = makeKeys.gate(ring);
  const ruleSets = ruleSetsOf(access, place);
  const devices = makeGateDevices(access);
  return {
    ...keys,
    people: watchedPeople(access, ruleSets),
    sites: rememberSites(makeSiteStore(access), access.clock),
    visits: makeVisitStore(access),
    gateRecords: makeGateRecords(access),
    gateLookUps: makeGateLookUps(access),
    liveCodes: makeLiveCodes(access),
    turnedCodes: makeTurnedCodes(access),
    paperCodes: makePaperCodes(access),
    audit: makeAuditLog(access),
    random: systemRandom,
    devices,
    deviceSignatures: makeDeviceSignatures(),
    gatesAtSite: makeGateCount({ devices, clock: access.clock }),
    trustListSource: trustListSourceOf(access),
    ruleSets,
    jurisdiction: place.jurisdiction,
    clockShiftMs: place.clockShiftMs ?? 0,
    clock: access.clock,
  };
}

/** Who asks at a gate, by the key each device has made for itself. */
export const wireDevices = (access: StoreAccess): DeviceCheck => ({
  authenticate: makeDeviceAuthentication({
    devices: makeGateDevices(access),
    deviceSignatures: makeDeviceSignatures(),
    clock: access.clock,
  }),
});
