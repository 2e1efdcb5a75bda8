import type { Caller } from '../../../cloud-functions/domain/caller';
import type { PersonId } from '../../../cloud-functions/domain/ids';
import { type Instant, instant } from '../../../cloud-functions/domain/time';
import { formatVisitHandle } from '../../../cloud-functions/domain/tracing/visit-handle';
import { chooseContacts } from '../../../cloud-functions/use-cases/contact-tracing/choose-contacts';
import { listContacts } from '../../../cloud-functions/use-cases/contact-tracing/list-contacts';
import { openCase } from '../../../cloud-functions/use-cases/contact-tracing/open-case';
import { rankContacts } from '../../../cloud-functions/use-cases/contact-tracing/rank-contacts';
import { reviewSelection } from '../../../cloud-functions/use-cases/contact-tracing/review-selection';
import { newId } from '../../builders/a-proposal';
import { aPersonId } from '../../builders/a-site';
import { fakeFactProposals } from '../../fakes/fake-casework';
import { fakeMassTestRounds } from '../../fakes/fake-mass-test-rounds';
import { fakePeopleStore } from '../../fakes/fake-people-store';
import { fakeContactSelections, fakeNotices, fakeTracingCases } from '../../fakes/fake-tracing-cases';
import { aDistrict, noodleShop } from '../tracing/a-district';

export const tracer: Caller = { personId: aPersonId(0xe1), roles: ['tracer'], district: '150781' };
export const approver: Caller = { personId: aPersonId(0xe2), roles: ['approver'], district: '150781' };
export const tracerElsewhere: Caller = { personId: aPersonId(0xe3), roles: ['tracer', 'approver'], district: '150702' };
export const patient = aPersonId(1);
export const [wang, chen, zhao] = [aPersonId(11), aPersonId(12), aPersonId(13)];
export const purpose = '密接排查';
export const noonAt = (time: string, day = '2022-09-05'): Instant => instant(Date.parse(`${day}T${time}:00+08:00`));

const givenNames: Readonly<Record<string, string>> = { [wang]: '王', [chen]: '陈', [zhao]: '赵' };

/** A district whose desk traces; everybody but the unregistered has a profile and an identity. */
export async function aTracingDesk() {
  const district = aDistrict();
  const { clock } = district.needs;
  const people = fakePeopleStore(clock);
  const register = async (personId: PersonId, name: string) => {
    await people.findOrCreatePerson(`login ${personId}`, { personId, roles: ['resident'], createdAt: clock.now() });
    const identity = { documentType: 'resident-id' as const, documentNumber: '11010519491231002X', name };
    await people.registerIdentity(personId, `document of ${personId}`, {
      documentType: 'resident-id',
      maskedName: `${name.slice(0, 1)}**`,
      maskedDocumentNumber: '1****************X',
      sealed: `${personId}${JSON.stringify(identity)}`,
      registeredAt: clock.now(),
    });
  };
  for (const [personId, name] of Object.entries(givenNames)) await register(personId as PersonId, `${name}小明`);
  await register(patient, '张三');
  const needs = {
    ...district.needs,
    people: { ...people, findPersonByDocument: district.needs.people.findPersonByDocument },
    cases: fakeTracingCases(clock),
    selections: fakeContactSelections(clock),
    proposals: fakeFactProposals(clock),
    massTestRounds: fakeMassTestRounds(),
    notices: fakeNotices(clock),
    identitySeal: {
      seal: (personId: PersonId, plain: string) => `${personId}${plain}`,
      open: (personId: PersonId, sealed: string) => (sealed.startsWith(personId) ? sealed.slice(32) : undefined),
    },
  };
  return { ...district, needs, people };
}
export type TracingDesk = Awaited<ReturnType<typeof aTracingDesk>>;

export const value = <T>(outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }): T => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.error)}`);
  return outcome.value;
};

/** Lunch on the fifth: the patient, Wang beside them, Chen for a while, Zhao after they had gone. */
export async function aLunch(desk: TracingDesk) {
  const visit = await desk.visited(patient, noodleShop, noonAt('12:00'));
  await desk.visited(wang, noodleShop, noonAt('12:05'));
  await desk.visited(chen, noodleShop, noonAt('12:50'));
  await desk.visited(zhao, noodleShop, noonAt('15:30'));
  return visit;
}

export async function anOpenCase(desk: TracingDesk, lookBackDays = 3) {
  const visit = await desk.visited(patient, noodleShop, noonAt('07:00', '2022-09-06'), { outcome: 'refused' });
  const body = {
    caseId: newId(),
    caseNumber: '满疾控〔2022〕17号',
    purpose,
    ground: 'confirmed-case' as const,
    person: { by: 'visit' as const, visit: formatVisitHandle(visit) },
    lookBackDays,
    onsetAt: null,
  };
  return value(await openCase({ caller: tracer, body }, desk.needs)).caseId;
}

export async function rankAll(desk: TracingDesk, caseId: string) {
  for (let calls = 1; calls <= 20; calls += 1) {
    const { daysDone, daysTotal } = value(await rankContacts({ caller: tracer, params: { caseId }, body: { purpose } }, desk.needs));
    if (daysDone === daysTotal) return calls;
  }
  throw new Error('the ranking does not end');
}

export const contactsOf = async (desk: TracingDesk, caseId: string) =>
  value(await listContacts({ caller: tracer, params: { caseId }, body: { purpose } }, desk.needs)).contacts;

export const choose = (desk: TracingDesk, caseId: string, lines: readonly string[], rest: object = {}) =>
  chooseContacts(
    {
      caller: tracer,
      params: { caseId },
      body: { selectionId: newId(), lines, kind: 'contact.close', evidence: '流调报告 2022-0906-17', note: '同桌用餐', purpose, ...rest },
    },
    desk.needs,
  );

export const review = (desk: TracingDesk, selectionId: string, outcome: 'approve' | 'return' = 'approve', caller: Caller = approver) =>
  reviewSelection({ caller, params: { selectionId }, body: { outcome, note: '与流调报告一致', purpose } }, desk.needs);
