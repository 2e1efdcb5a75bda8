/** A shop with a manager, over fakes, and devices that make their own keys. */
import { makeDeviceSignatures } from '../../../cloud-functions/adapters/keys/device-signatures';
import type { Caller } from '../../../cloud-functions/domain/caller';
import type { DeviceCaller, DeviceKind, GateDevice } from '../../../cloud-functions/domain/gate/device';
import type { PersonId } from '../../../cloud-functions/domain/ids';
import type { Site } from '../../../cloud-functions/domain/site-code/site';
import { addMilliseconds, type Instant, millisecondsPerMinute } from '../../../cloud-functions/domain/time';
import { makeGateCount } from '../../../cloud-functions/use-cases/gate/count-gates';
import { enrolDevice } from '../../../cloud-functions/use-cases/gate/enrol-device';
import { enrolGuardDevice } from '../../../cloud-functions/use-cases/gate/enrol-guard-device';
import { makeEnrolmentCode } from '../../../cloud-functions/use-cases/gate/make-enrolment-code';
import type { PersonProfile } from '../../../cloud-functions/use-cases/ports/people-store';
import type { RuleSets } from '../../../cloud-functions/use-cases/ports/rule-sets';
import { aDeviceKeyPair } from '../../builders/a-device';
import { aPersonId, aSite, aSiteId } from '../../builders/a-site';
import { at } from '../../builders/facts';
import { fakeGateDevices } from '../../fakes/fake-gate-devices';
import { shippedRuleSets } from '../../fakes/fake-rule-sets';
import { fakeVisitStore } from '../../fakes/fake-visit-store';
import { readableKeys } from '../readable-keys';
import { watchedAudit } from '../watched-audit';
import { watchedSites } from '../watched-sites';

export const morning = at('2022-09-06T08:30:00+08:00');
export const manager: Caller = { personId: aPersonId(0xa0), roles: [] };
export const stranger: Caller = { personId: aPersonId(0xa1), roles: [] };
export const officer: Caller = { personId: aPersonId(0xb0), roles: ['officer'], district: '150781' };
export const officerElsewhere: Caller = { personId: aPersonId(0xb1), roles: ['officer'], district: '150702' };
export const shop = aSite();
export const otherShop = aSite({ siteId: aSiteId(2), name: '对面茶馆', owner: aPersonId(0xa1) });
export const trustRoots = [{ alg: 'ES256', publicKey: 'the root' }];

type Setting = { readonly sites?: readonly Site[]; readonly ruleSets?: RuleSets };

export function aGatedSite({ sites = [shop, otherShop], ruleSets = shippedRuleSets() }: Setting = {}) {
  const clock = { at: morning, now: (): Instant => clock.at };
  const devices = fakeGateDevices(clock);
  const registered = new Set<PersonId>();
  const getProfile = async (personId: PersonId): Promise<PersonProfile> => ({
    personId,
    roles: [],
    createdAt: morning,
    identity: registered.has(personId)
      ? { documentType: 'resident-id', maskedName: '*三', maskedDocumentNumber: '1***', sealed: 'sealed', registeredAt: morning }
      : undefined,
  });
  const register = (personId: PersonId) => void registered.add(personId);
  const needs = {
    ...readableKeys(),
    devices,
    sites: watchedSites(...sites),
    people: { getProfile },
    visits: fakeVisitStore(clock),
    audit: watchedAudit(clock),
    deviceSignatures: makeDeviceSignatures(),
    trustListSource: { trustRoots: async () => trustRoots },
    gatesAtSite: makeGateCount({ devices, clock }),
    ruleSets,
    jurisdiction: '150781',
    clockShiftMs: -5_000,
    clock,
  };
  const makeCode = async (kind: DeviceKind, position = '北门', { siteId }: Pick<Site, 'siteId'> = shop): Promise<string> => {
    const owner = sites.find((site) => site.siteId === siteId)?.owner ?? manager.personId;
    const made = await makeEnrolmentCode({ caller: { personId: owner, roles: [] }, params: { siteId }, body: { kind, position } }, needs);
    if (!made.ok) throw new Error(made.error.code);
    return made.value.enrolmentCode;
  };
  return {
    needs,
    clock,
    makeCode,
    register,
    pass: (minutes: number) => {
      clock.at = addMilliseconds(clock.at, minutes * millisecondsPerMinute);
    },
    /** A device of this kind, enrolled as it would be. */
    async enrolled(kind: DeviceKind, position?: string, site?: Pick<Site, 'siteId'>): Promise<GateDevice> {
      const body = { enrolmentCode: await makeCode(kind, position, site), publicKey: aDeviceKeyPair().publicKey, version: '0.4.0' };
      if (kind === 'guard') register(stranger.personId);
      const outcome = kind === 'guard' ? await enrolGuardDevice({ caller: stranger, body }, needs) : await enrolDevice({ body }, needs);
      const device = outcome.ok ? await devices.get(outcome.value.deviceId as GateDevice['deviceId']) : undefined;
      if (!device) throw new Error(JSON.stringify(outcome));
      return device;
    },
  };
}

export const asCaller = ({ deviceId, siteId, division, kind, position }: GateDevice): DeviceCaller => ({
  deviceId,
  siteId,
  division,
  kind,
  position,
});
