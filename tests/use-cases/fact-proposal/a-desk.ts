import type { Caller } from '../../../cloud-functions/domain/caller';
import type { Fact } from '../../../cloud-functions/domain/health-code/facts';
import type { PersonId, SiteId } from '../../../cloud-functions/domain/ids';
import { dayOf, instant } from '../../../cloud-functions/domain/time';
import { formatVisitHandle } from '../../../cloud-functions/domain/tracing/visit-handle';
import { uuidAt } from '../../../cloud-functions/local/demo-city/uuid-at';
import type { MassTestRound } from '../../../cloud-functions/use-cases/ports/mass-test-rounds';
import { aCheckInId } from '../../builders/a-check-in-id';
import { aPersonId, aSite, aSiteId } from '../../builders/a-site';
import { fakeClaims, fakeFactProposals } from '../../fakes/fake-casework';
import { fakePeopleStore } from '../../fakes/fake-people-store';
import { fakePosts } from '../../fakes/fake-posts';
import { shippedRuleSets } from '../../fakes/fake-rule-sets';
import { readableKeys } from '../readable-keys';
import { watchedAudit } from '../watched-audit';
import { watchedSites } from '../watched-sites';
import { watchedVisits } from '../watched-visits';

export const noon = instant(Date.parse('2022-09-06T12:00:00+08:00'));
export const zhang = aPersonId(1);
export const zhou: Caller = { personId: aPersonId(0xf1), roles: ['officer'], district: '150781' };
export const chen: Caller = { personId: aPersonId(0xf2), roles: ['officer'], district: '150781' };
export const elsewhere: Caller = { personId: aPersonId(0xf3), roles: ['officer'], district: '150702' };
export const feed: Caller = { personId: aPersonId(0xf4), roles: ['resident', 'feed'] };
export const resident: Caller = { personId: zhang, roles: ['resident'] };
export const idOf = (name: string): string => uuidAt(noon, name);

export const zhangsNumber = '150781198507140033';
export const ofZhang = { by: 'document', documentType: 'resident-id', documentNumber: zhangsNumber } as const;
/** Registered by nobody. */
export const ofNobody = { ...ofZhang, documentNumber: '11010519491231002X' } as const;
export const aCase = { caseNumber: '满疾控〔2022〕17号', purpose: '密接排查' };

export const aContact = (rest: object = {}) => ({
  proposalId: idOf('contact'),
  person: ofZhang,
  ...aCase,
  ground: 'close-contact',
  kind: 'contact.close',
  at: '2022-09-05T18:00:00+08:00',
  until: '2022-09-16T00:00:00+08:00',
  evidence: '流调报告 2022-0906-17',
  ...rest,
});

/** The desk of Manzhouli, with Zhang registered and declared. */
export async function aDesk() {
  const time = { at: noon };
  const clock = { now: () => time.at };
  const keys = readableKeys();
  const people = fakePeopleStore(clock);
  const audit = watchedAudit(clock);
  const rounds: MassTestRound[] = [];
  const visits = watchedVisits(clock);
  const needs = {
    ...keys,
    clock,
    people,
    audit,
    proposals: fakeFactProposals(clock),
    claims: fakeClaims(clock),
    posts: fakePosts(clock),
    massTestRounds: { save: async (round: MassTestRound) => void rounds.push(round) },
    ruleSets: shippedRuleSets(),
    sites: watchedSites(aSite(), aSite({ siteId: aSiteId(3), division: '150702' })),
    visits,
    jurisdiction: '150781',
  };
  const join = async (personId: PersonId, maskedName: string, documentNumber: string) => {
    const { revision } = await people.getFacts(personId);
    await people.appendFacts(personId, { revision, facts: [], declaredAt: noon, division: '150781' });
    const document = {
      documentType: 'resident-id',
      maskedName,
      maskedDocumentNumber: `1****${documentNumber.slice(-1)}`,
      sealed: '',
    } as const;
    const key = keys.lookupKeys.lookupKey('document', `citizen-number:${documentNumber}`);
    await people.registerIdentity(personId, key, { ...document, registeredAt: noon });
  };
  await join(zhang, '张**', zhangsNumber);
  await join(zhou.personId, '周**', '150781197511110019');
  const visited = async (personId: PersonId, siteId: SiteId) => {
    const checkInId = aCheckInId(noon, siteId.slice(-4));
    const sealedPerson = await keys.tracingSeal.sealPerson(personId, checkInId);
    const subject = keys.pseudonyms.subjectOn(dayOf(noon), personId);
    const outcome = { outcome: 'admitted', admissionReasons: [], colour: 'green', channel: 'scanner' } as const;
    await visits.record({ checkInId, siteId, at: noon, recordedAt: noon, subject, sealedPerson, ...outcome });
    return formatVisitHandle({ siteId, checkInId });
  };
  return {
    needs,
    visited,
    audit,
    rounds,
    join,
    factsOf: async (personId: PersonId) => (await people.getFacts(personId)).facts,
    record: async (personId: PersonId, facts: readonly Fact[]) => {
      const { revision } = await people.getFacts(personId);
      await people.appendFacts(personId, { revision, facts });
    },
    moveClock: (milliseconds: number) => {
      time.at = instant(time.at + milliseconds);
    },
  };
}
