import type { ZodType } from 'zod';
import { positiveShown, positivesListed } from '../../../cloud-functions/contract/schemas/positive';
import type { Caller } from '../../../cloud-functions/domain/caller';
import { millisecondsPerHour } from '../../../cloud-functions/domain/time';
import { proposeFact } from '../../../cloud-functions/use-cases/fact-proposal/propose-fact';
import { addHouseholdMember } from '../../../cloud-functions/use-cases/positives/add-household-member';
import { answerHandOver } from '../../../cloud-functions/use-cases/positives/answer-hand-over';
import { getPositive } from '../../../cloud-functions/use-cases/positives/get-positive';
import { handOverPositive } from '../../../cloud-functions/use-cases/positives/hand-over-positive';
import { listPositives, type PositiveListAsked } from '../../../cloud-functions/use-cases/positives/list-positives';
import { markPositiveMistaken } from '../../../cloud-functions/use-cases/positives/mark-positive-mistaken';
import { registerPositive } from '../../../cloud-functions/use-cases/positives/register-positive';
import { removeHouseholdMember } from '../../../cloud-functions/use-cases/positives/remove-household-member';
import { takePositiveStep } from '../../../cloud-functions/use-cases/positives/take-positive-step';
import { readPersonFacts } from '../../../cloud-functions/use-cases/tracing/read-person-facts';
import { aPersonId, aSite } from '../../builders/a-site';
import { fakePositives } from '../../fakes/fake-positives';
import { aCase, aContact, aDesk, elsewhere, idOf, ofNobody, ofZhang, resident, zhang, zhou } from '../fact-proposal/a-desk';

const tracer: Caller = { personId: aPersonId(0xf5), roles: ['tracer'], district: '150781' };
const positiveId = idOf('positive of Zhang');
const params = { positiveId };
const foundAt = '2022-09-06T11:00:00+08:00';

type Outcome<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: { readonly code: string } };
const held = <Value>(schema: ZodType, outcome: Outcome<Value>): Value => {
  if (!outcome.ok) throw new Error(outcome.error.code);
  schema.parse(outcome.value);
  return outcome.value;
};
const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'done' : outcome.error.code);

async function aRegister() {
  const desk = await aDesk();
  const needs = { ...desk.needs, positives: fakePositives(desk.needs.clock) };
  const register = (caller: Caller, rest: object = {}) =>
    registerPositive({ caller, body: { positiveId, person: ofZhang, foundAt, ...aCase, ...rest } }, needs);
  const list = async (caller: Caller, which: PositiveListAsked) =>
    held(positivesListed, await listPositives({ caller, body: { list: which, ...aCase } }, needs));
  const step = (caller: Caller, taken: 'notified' | 'transferred' | 'admitted' | 'released', rest: object = {}) =>
    takePositiveStep({ caller, params, body: { step: taken, at: '2022-09-06T12:00:00+08:00', ...aCase, ...rest } }, needs);
  const get = (caller: Caller) => getPositive({ caller, params, body: aCase }, needs);
  return { ...desk, needs, register, list, step, get };
}

it('registers somebody by their document, masked, in their own record first, and once', async () => {
  const { register, audit, factsOf } = await aRegister();
  const shown = held(positiveShown, await register(tracer));
  expect(shown).toMatchObject({
    state: 'found',
    maskedName: '张**',
    registered: true,
    inCharge: true,
    nextStep: 'notified',
    source: 'officer',
  });
  expect(shown.dueAt).toBe('2022-09-06T13:00:00+08:00');
  expect(JSON.stringify(shown)).not.toContain(ofZhang.documentNumber);
  expect(audit.entries).toMatchObject([{ operation: 'registerPositive', role: 'tracer', caseNumber: aCase.caseNumber, about: [zhang] }]);
  const again = held(positiveShown, await register(zhou, { positiveId: idOf('another'), person: ofZhang }));
  expect(again.positiveId).toBe(positiveId);
  expect(await factsOf(zhang)).toEqual([]);
});

it('gives nothing out and keeps nothing when the record cannot be written', async () => {
  const { register, audit, needs } = await aRegister();
  audit.failNext();
  await expect(register(zhou)).rejects.toThrow('audit record');
  expect(await needs.positives.get(positiveId)).toBeUndefined();
});

it.each([
  ['to come', '2022-09-06T13:00:00+08:00', 'in-the-future'],
  ['older than any result', '2022-08-01T00:00:00+08:00', 'too-long-ago'],
])('refuses a time %s', async (_, at, problem) => {
  const { register } = await aRegister();
  expect(await register(zhou, { foundAt: at })).toMatchObject({
    error: { code: 'request-not-valid', fields: [{ path: 'foundAt', problem }] },
  });
});

it('takes steps in order only, tells who did which, and lists what is overdue', async () => {
  const { register, step, list, moveClock } = await aRegister();
  await register(tracer);
  expect(codeOf(await step(tracer, 'transferred'))).toBe('step-not-possible');
  expect((await list(tracer, 'overdue')).positives).toEqual([]);
  moveClock(1.5 * millisecondsPerHour);
  expect(await list(tracer, 'overdue')).toMatchObject({ counts: { overdue: 1, states: { found: 1 } }, positives: [{ positiveId }] });
  const notified = held(positiveShown, await step(zhou, 'notified', { vehicle: '蒙E·120', note: '居家等候' }));
  expect(notified).toMatchObject({ state: 'notified', steps: [{ step: 'found' }, { step: 'notified', by: '周**', vehicle: '蒙E·120' }] });
  expect(notified.dueAt).toBe('2022-09-06T14:00:00+08:00');
  expect(await list(tracer, 'open')).toMatchObject({ counts: { overdue: 0, states: { found: 0, notified: 1 } } });
  for (const taken of ['transferred', 'admitted', 'released'] as const) expect(codeOf(await step(tracer, taken))).toBe('done');
  expect(codeOf(await step(tracer, 'released'))).toBe('step-not-possible');
  expect((await list(tracer, 'released')).positives).toMatchObject([{ state: 'released', nextStep: null, dueAt: null }]);
  expect((await list(tracer, 'open')).positives).toEqual([]);
});

it('is not there for another district, nor for a resident, until it is offered', async () => {
  const { register, step, get, list, needs } = await aRegister();
  await register(zhou);
  expect(codeOf(await get(elsewhere))).toBe('not-found');
  expect(codeOf(await step(elsewhere, 'notified'))).toBe('not-found');
  expect(codeOf(await get(resident))).toBe('not-allowed');
  expect((await list(elsewhere, 'open')).positives).toEqual([]);
  const offer = (to: string) => handOverPositive({ caller: zhou, params, body: { to, note: '户籍地接收', ...aCase } }, needs);
  expect(codeOf(await offer('999999'))).toBe('request-not-valid');
  expect(held(positiveShown, await offer('150702'))).toMatchObject({ inCharge: true, handOver: { to: '150702' } });
  const answer = (caller: Caller, outcome: 'accept' | 'return') =>
    answerHandOver({ caller, params, body: { outcome, note: '已派车', ...aCase } }, needs);
  expect(codeOf(await answer(zhou, 'accept'))).toBe('step-not-possible');
  expect(codeOf(await step(elsewhere, 'notified'))).toBe('not-found');
  expect(await list(elsewhere, 'waiting')).toMatchObject({ counts: { waiting: 1 }, positives: [{ offered: true, maskedName: '张**' }] });
  expect(held(positiveShown, await answer(elsewhere, 'accept'))).toMatchObject({ division: '150702', inCharge: true, handOver: null });
  expect(codeOf(await get(zhou))).toBe('not-found');
  const away = await list(zhou, 'handed-over');
  expect(away.positives).toMatchObject([
    { positiveId, state: 'handed-over', division: '150702', maskedName: null, maskedDocumentNumber: null },
  ]);
  expect((await list(elsewhere, 'open')).positives).toMatchObject([{ dueAt: '2022-09-06T13:00:00+08:00' }]);
});

it('lets whoever offered it take the offer back', async () => {
  const { register, needs, list } = await aRegister();
  await register(zhou);
  await handOverPositive({ caller: zhou, params, body: { to: '150702', note: '户籍地接收', ...aCase } }, needs);
  const back = await answerHandOver({ caller: tracer, params, body: { outcome: 'return', note: '误点', ...aCase } }, needs);
  expect(held(positiveShown, back)).toMatchObject({ inCharge: true, handOver: null, handOvers: [{ outcome: 'returned' }] });
  expect((await list(elsewhere, 'waiting')).positives).toEqual([]);
});

it('keeps a household, masked, in the records of its members, and takes out who does not belong', async () => {
  const { register, needs, audit, join } = await aRegister();
  const mother = aPersonId(0x77);
  await join(mother, '李**', '150781196811230034');
  await register(zhou);
  const add = (memberId: string, documentNumber: string) =>
    addHouseholdMember({ caller: tracer, params, body: { memberId, person: { ...ofZhang, documentNumber }, ...aCase } }, needs);
  await add(idOf('mother'), '150781196811230034');
  const shown = held(positiveShown, await add(idOf('nobody'), ofNobody.documentNumber));
  expect(shown.household).toMatchObject([
    { maskedName: '李**', registered: true },
    { maskedName: null, registered: false, maskedDocumentNumber: '1****************X' },
  ]);
  expect(audit.entries.at(-1)).toMatchObject({ operation: 'addHouseholdMember', about: [zhang, mother] });
  expect(codeOf(await add(idOf('self'), ofZhang.documentNumber))).toBe('step-not-possible');
  const remove = (memberId: string) => removeHouseholdMember({ caller: tracer, params: { positiveId, memberId }, body: aCase }, needs);
  expect(held(positiveShown, await remove(idOf('mother'))).household).toHaveLength(1);
  expect(codeOf(await remove(idOf('mother')))).toBe('not-found');
});

it('stays in the register when it was a mistake, with the reason', async () => {
  const { register, needs, list, step } = await aRegister();
  await register(zhou);
  const marked = await markPositiveMistaken({ caller: zhou, params, body: { reason: '复核两次均为阴性', ...aCase } }, needs);
  expect(held(positiveShown, marked)).toMatchObject({ state: 'mistaken', mistaken: { reason: '复核两次均为阴性', by: '周**' } });
  expect((await list(zhou, 'mistaken')).positives).toMatchObject([{ positiveId }]);
  expect(codeOf(await step(zhou, 'notified'))).toBe('step-not-possible');
});

it('names its person to the desk of facts: read and proposed under the entry, in its own district alone', async () => {
  const { register, needs } = await aRegister();
  await register(zhou);
  const person = { by: 'positive', positiveId } as const;
  expect(await readPersonFacts({ caller: zhou, body: { person, ...aCase } }, needs)).toMatchObject({
    value: { registered: true, maskedName: '张**' },
  });
  expect(codeOf(await readPersonFacts({ caller: elsewhere, body: { person, ...aCase } }, needs))).toBe('not-found');
  expect(await proposeFact({ caller: zhou, body: aContact({ person }) }, needs)).toMatchObject({ value: { state: 'waiting' } });
});

it('proposes facts about an entry’s person whom nobody has registered: they wait under the document', async () => {
  const { register, needs } = await aRegister();
  await register(zhou, { person: ofNobody });
  const proposed = await proposeFact({ caller: zhou, body: aContact({ person: { by: 'positive', positiveId } }) }, needs);
  expect(proposed).toMatchObject({ value: { rows: [{ maskedDocumentNumber: '1****************X' }] } });
});

it('registers who was at a gate under a document that nobody has registered', async () => {
  const { register, visited, get } = await aRegister();
  const visit = await visited(aPersonId(0x99), aSite().siteId);
  expect(held(positiveShown, await register(zhou, { person: { by: 'visit', visit } }))).toMatchObject({
    registered: false,
    maskedName: null,
  });
  expect(codeOf(await get(zhou))).toBe('done');
});
