/** A gate in the cloud's eyes: people with codes, papers and documents, and what comes of the records a device sends. */
import { makeCodeSubjects } from '../../../cloud-functions/adapters/keys/code-subjects';
import { makeGateCheckSeal } from '../../../cloud-functions/adapters/keys/gate-check-seal';
import { makePaperCodeKeys } from '../../../cloud-functions/adapters/keys/paper-code-keys';
import type { DeviceCaller } from '../../../cloud-functions/domain/gate/device';
import type { PersonId } from '../../../cloud-functions/domain/ids';
import { encodeBase64url } from '../../../cloud-functions/domain/personal-code/base64url';
import { addMilliseconds, dayOf, type Instant, millisecondsPerDay, millisecondsPerHour } from '../../../cloud-functions/domain/time';
import { checkDocument } from '../../../cloud-functions/use-cases/gate/check-document';
import { checkPaperCode } from '../../../cloud-functions/use-cases/gate/check-paper-code';
import type { GateHolder, GateRecord } from '../../../cloud-functions/use-cases/gate/sent-record';
import { uploadGateRecords } from '../../../cloud-functions/use-cases/gate/upload-gate-records';
import { watchTurning } from '../../../cloud-functions/use-cases/gate/watch-turning';
import type { LiveCode } from '../../../cloud-functions/use-cases/ports/live-codes';
import { aCheckInId } from '../../builders/a-check-in-id';
import { aDevice, aDeviceId } from '../../builders/a-device';
import { aPersonId, aSite, aSiteId } from '../../builders/a-site';
import { at } from '../../builders/facts';
import { fakeGateLookUps, fakeGateRecords } from '../../fakes/fake-gate-records';
import { fakeLiveCodes, fakeTurnedCodes } from '../../fakes/fake-live-codes';
import { fakePaperCodes } from '../../fakes/fake-paper-codes';
import { fakePeople, type KnownPerson } from '../../fakes/fake-people-store';
import { shippedRuleSets } from '../../fakes/fake-rule-sets';
import { fakeVisitStore } from '../../fakes/fake-visit-store';
import { readableKeys } from '../readable-keys';
import { watchedAudit } from '../watched-audit';
import { watchedSites } from '../watched-sites';
import { asCaller } from './a-gated-site';

export const morning = at('2022-09-06T08:30:00+08:00');
export const northGate: DeviceCaller = asCaller(aDevice());
export const southGate: DeviceCaller = asCaller(aDevice({ deviceId: aDeviceId(2), position: '南门' }));
export const shop = aSite();
export const hospital = aSite({ siteId: aSiteId(2), class: 'hospital', name: '第一医院' });
const secret = Buffer.alloc(32, 7).toString('base64url');

export const zhang = aPersonId(1);
export const zhangsDocument = { documentType: 'resident-id', documentNumber: '11010519491231002X' } as const;
export const strangersDocument = { documentType: 'resident-id', documentNumber: '110105199001011232' } as const;

export function aStaffedGate(known: Readonly<{ [personId: PersonId]: KnownPerson }> = {}) {
  const time = { at: morning };
  const clock = { now: () => time.at };
  const declared = { declaredAt: at('2022-09-05'), maskedName: '张**' };
  const { store, hooks } = fakePeople({ [zhang]: declared, ...known }, clock);
  const keys = {
    ...readableKeys(),
    codeSubjects: makeCodeSubjects(secret),
    gateCheckSeal: makeGateCheckSeal(secret),
    paperCodeKeys: makePaperCodeKeys(secret),
  };
  const [liveCodes, turnedCodes, ruleSets] = [fakeLiveCodes(clock), fakeTurnedCodes(clock), shippedRuleSets()];
  const faults: unknown[] = [];
  const onFault = (fault: unknown) => void faults.push(fault);
  const needs = {
    ...keys,
    clock,
    ruleSets,
    liveCodes,
    turnedCodes,
    people: watchTurning(store, { liveCodes, turnedCodes, ruleSets, clock, onFault }),
    visits: fakeVisitStore(clock),
    gateRecords: fakeGateRecords(),
    gateLookUps: fakeGateLookUps(),
    paperCodes: fakePaperCodes(clock),
    sites: watchedSites(shop, hospital),
    audit: watchedAudit(clock),
  };
  let number = 0;
  const nextNumber = (): string => {
    number += 1;
    return number.toString(16);
  };
  const recordId = (when: Instant = time.at) => aCheckInId(when, nextNumber());
  /** What a gate reads of a code signed for these people, the holder first. */
  async function codeOf(members: readonly PersonId[], more: Partial<LiveCode> = {}): Promise<Extract<GateHolder, { by: 'code' }>> {
    const anchor = Uint8Array.from({ length: 12 }, (_, place) => (number * 31 + place * 7) & 0xff);
    number += 1;
    const subject = encodeBase64url(keys.codeSubjects.cover(members[0] ?? zhang, anchor));
    await liveCodes.keep({
      code: subject.slice(0, 8),
      until: addMilliseconds(morning, 6 * millisecondsPerHour),
      admits: true,
      members,
      ...more,
    });
    return { by: 'code', subject, anchor: encodeBase64url(anchor), slot: 'c2xvdC0x', kid: 'a2V5LTAx' };
  }
  const aRecord = (holder: GateHolder, more: Partial<GateRecord> = {}): GateRecord => ({
    recordId: recordId(),
    means: holder.by === 'code' ? 'code' : holder.by === 'paper' ? 'paper' : 'document',
    holder,
    outcome: 'admitted',
    reasons: [],
    colour: 'green',
    people: 1,
    temperatureTenths: null,
    symptoms: [],
    note: null,
    manualReason: null,
    dataAgeSeconds: 12,
    offline: false,
    ...more,
  });
  return {
    needs,
    hooks,
    faults,
    codeOf,
    aRecord,
    recordId,
    passMinutes: (minutes: number) => {
      time.at = addMilliseconds(time.at, minutes * 60_000);
    },
    register: async (personId: PersonId, documentKeyText: string) => {
      const identity = {
        documentType: 'resident-id',
        maskedName: '张**',
        maskedDocumentNumber: '1****************X',
        sealed: 's',
        registeredAt: morning,
      } as const;
      await store.registerIdentity(personId, keys.lookupKeys.lookupKey('document', documentKeyText), identity);
    },
    async paperCodeOf(personId: PersonId): Promise<string> {
      const paperCodeId = nextNumber().padStart(20, '0');
      const validUntil = addMilliseconds(morning, 180 * millisecondsPerDay);
      await needs.paperCodes.add({ paperCodeId, personId, because: 'over-60', issuedBy: personId, issuedAt: morning, validUntil });
      return keys.paperCodeKeys.makePaperCode(paperCodeId);
    },
    async upload(records: readonly GateRecord[], device = northGate) {
      const uploaded = await uploadGateRecords({ device, body: { records } }, needs);
      if (!uploaded.ok) throw new Error(uploaded.error.code);
      return uploaded.value.results.map(({ state, why }) => why ?? state);
    },
    checkPaper: (paperCode: string, device = northGate) => checkPaperCode({ device, body: { paperCode } }, needs),
    checkDocument: (body: Parameters<typeof checkDocument>[0]['body'], device = northGate) => checkDocument({ device, body }, needs),
    visitsAt: async (siteId = shop.siteId) => {
      const window = {
        from: addMilliseconds(morning, -4 * millisecondsPerDay),
        to: addMilliseconds(morning, millisecondsPerDay),
        now: time.at,
      };
      return (await needs.visits.listOfSite(siteId, window, { itemsMax: 100 }))?.items ?? [];
    },
    subjectOf: (personId: PersonId) => keys.pseudonyms.subjectOn(dayOf(morning), personId),
    turned: async () => (await turnedCodes.since(undefined, time.at)).codes.map(({ code }) => code),
    factsOf: async (personId: PersonId) => (await store.getFacts(personId)).facts,
  };
}
