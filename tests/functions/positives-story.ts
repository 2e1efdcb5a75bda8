/** A laboratory, a tracer, another district: from a file with a positive result to a release, over the whole product. */
import type { OperationName } from '../../cloud-functions/contract/routes';
import type { PersonId } from '../../cloud-functions/domain/ids';
import { addMilliseconds } from '../../cloud-functions/domain/time';
import { uuidAt } from '../../cloud-functions/local/demo-city/uuid-at';
import { type AProduct, productNow } from './a-product';
import type { SampleRequest } from './sample-requests';

type Json = Readonly<Record<string, unknown>>;
export type Ask = (name: OperationName, token: string | undefined, sample?: SampleRequest) => Promise<{ readonly body: Json }>;

const idAt = (minutes: number, name: string) => uuidAt(addMilliseconds(productNow, minutes * 60_000), name);
const aCase = { caseNumber: '150781-2022-0011', purpose: '阳性个案转运' };
/** Registered by nobody. */
const stranger = { documentType: 'resident-id', documentNumber: '150781199003150048' } as const;
const aRow = (reportedAt: string, result: string) => ({ ...stranger, sampleId: 'P-1', sampledAt: '2022-09-06 01:00', reportedAt, result });
const rowsIn = (list: Json): readonly Json[] => [list.positives].flat().map(Object);

export async function liveThroughPositives(product: AProduct, ask: Ask): Promise<void> {
  const tracer = await product.signInAs('tracer');
  const laboratory = await product.signInAs('laboratory');
  const elsewhere = await product.sessionOf({ personId: 'f'.repeat(32) as PersonId, roles: ['resident', 'tracer'], district: '150702' });
  const send = (reportedAt: string, result: string) =>
    ask('importLabResults', laboratory, { body: { format: 'rows', sender: '第二实验室', rows: [aRow(reportedAt, result)] } });
  const list = async (token: string, which: string) => (await ask('listPositives', token, { body: { list: which, ...aCase } })).body;
  const codeOf = async (name: OperationName, token: string, sample: SampleRequest) => (await ask(name, token, sample)).body.code;

  // The city has one since this morning, overdue; its own district sees it, another does not.
  const [ofCity] = rowsIn(await list(tracer, 'overdue'));
  expect(ofCity).toMatchObject({ maskedName: '何**', state: 'found', source: 'laboratory', nextStep: 'notified' });
  expect(rowsIn(await list(elsewhere, 'open'))).toEqual([]);
  const params = { positiveId: String(ofCity?.positiveId) };
  expect(await codeOf('getPositive', elsewhere, { params, body: aCase })).toBe('not-found');

  // A laboratory's file enters somebody nobody has registered, once, and its correction takes them out again.
  await send('2022-09-06 08:00', '阳性');
  await send('2022-09-06 08:00', '阳性');
  const entered = rowsIn(await list(tracer, 'found')).filter(({ registered }) => registered === false);
  expect(entered).toMatchObject([{ maskedName: null, maskedDocumentNumber: expect.stringMatching(/^1\*+.$/) }]);
  await send('2022-09-06 08:20', '阴性');
  expect(rowsIn(await list(tracer, 'mistaken'))).toMatchObject([{ positiveId: entered[0]?.positiveId }]);

  // Steps in order, a wrong one refused; the household in between.
  const step = (token: string, taken: string, at: string) =>
    ask('takePositiveStep', token, { params, body: { step: taken, at, ...aCase, vehicle: '负压车 3 号' } });
  expect((await step(tracer, 'admitted', '2022-09-06T08:10:00+08:00')).body.code).toBe('step-not-possible');
  expect((await step(tracer, 'notified', '2022-09-06T08:10:00+08:00')).body).toMatchObject({
    state: 'notified',
    dueAt: '2022-09-06T10:10:00+08:00',
  });
  const memberId = idAt(1, 'household');
  const person = { by: 'document', documentType: 'resident-id', documentNumber: '150781198809300063' } as const;
  const household = (await ask('addHouseholdMember', tracer, { params, body: { memberId, person, ...aCase } })).body.household;
  expect(household).toMatchObject([{ maskedName: '白**' }]);
  await ask('removeHouseholdMember', tracer, { params: { ...params, memberId }, body: aCase });

  // To another district and on there: the clock goes on, the sender keeps a line that names nobody.
  await ask('handOverPositive', tracer, { params, body: { to: '150702', note: '在海拉尔区收治', ...aCase } });
  expect(rowsIn(await list(elsewhere, 'waiting'))).toMatchObject([{ positiveId: params.positiveId, offered: true }]);
  await ask('answerHandOver', elsewhere, { params, body: { outcome: 'accept', note: '已安排床位', ...aCase } });
  expect(await codeOf('getPositive', tracer, { params, body: aCase })).toBe('not-found');
  expect(rowsIn(await list(tracer, 'handed-over'))).toMatchObject([{ maskedName: null, maskedDocumentNumber: null, division: '150702' }]);
  expect(rowsIn(await list(elsewhere, 'open'))).toMatchObject([{ dueAt: '2022-09-06T10:10:00+08:00' }]);
  for (const [place, taken] of ['transferred', 'admitted', 'released'].entries())
    await step(elsewhere, taken, `2022-09-06T08:${20 + place}:00+08:00`);
  const released = (await ask('getPositive', elsewhere, { params, body: aCase })).body;
  expect(released).toMatchObject({ state: 'released', dueAt: null, steps: [{}, {}, {}, {}, { step: 'released' }] });

  // By an officer's own hand, and taken back.
  const positiveId = idAt(2, 'by hand');
  const courier = { ...person, documentNumber: '150781199601080051' };
  const byHand = { positiveId, person: courier, foundAt: '2022-09-06T08:00:00+08:00', ...aCase };
  expect((await ask('registerPositive', await product.signInAs('officer'), { body: byHand })).body).toMatchObject({ source: 'officer' });
  const mistaken = await ask('markPositiveMistaken', tracer, { params: { positiveId }, body: { reason: '抗原假阳性', ...aCase } });
  expect(mistaken.body).toMatchObject({ state: 'mistaken', mistaken: { reason: '抗原假阳性' } });

  // Whoever it is about sees who looked; the register has coloured nobody: the red code is the laboratory's fact under its rule.
  const reads = [(await ask('listReadsOfMyRecord', await product.signInAs('tested-positive'))).body.reads].flat().map(Object);
  expect(reads.map(({ what }) => what)).toEqual(
    expect.arrayContaining(['importLabResults', 'listPositives', 'takePositiveStep', 'getPositive']),
  );
  expect((await ask('explainMyColour', await product.signInAs('tested-positive'))).body.colour).toBe('red');
  expect((await ask('explainMyColour', await product.signInAs('courier'))).body.colour).toBe('green');
}
