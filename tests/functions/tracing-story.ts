/** A tracer and a second approver of the demo city: from a case to its contacts' notices and codes, over the whole product. */
import { addMilliseconds } from '../../cloud-functions/domain/time';
import { uuidAt } from '../../cloud-functions/local/demo-city/uuid-at';
import { type AProduct, productNow } from './a-product';
import type { Ask } from './casework-story';

const idAt = (name: string) => uuidAt(addMilliseconds(productNow, 180_000), name);
const caseNumber = '150781-2022-0026';
const purpose = '密接排查';
const caseId = idAt('a case to trace');
const selectionId = idAt('contacts chosen');
/** The retired teacher: two days ago in the shop with others. */
const person = { by: 'document', documentType: 'resident-id', documentNumber: '150781195603120020' } as const;

export async function traceACase(product: AProduct, ask: Ask): Promise<void> {
  const tracer = await product.signInAs('tracer');
  const steppedUpTracer = String((await ask('stepUpAsDemoPerson', tracer)).body.token);
  const approver = await product.signInAs('approver');
  const worker = await product.signInAs('port-worker');
  const params = { caseId };
  const body = { caseId, caseNumber, purpose, ground: 'confirmed-case', person, lookBackDays: 5, onsetAt: null };
  expect((await ask('openCase', tracer, { body })).body).toMatchObject({ caseNumber, ranking: { daysDone: 0, daysTotal: 5 } });
  expect((await ask('listCases', tracer, { query: {} })).body.cases).toContainEqual(expect.objectContaining({ caseId }));
  const timeline = (await ask('readCaseTimeline', tracer, { params, body: { purpose } })).body;
  expect(JSON.stringify(timeline)).not.toContain(person.documentNumber);
  expect([timeline.lanes].flat().length).toBeGreaterThan(0);

  for (let day = 1; day <= 5; day += 1) {
    expect((await ask('rankContacts', tracer, { params, body: { purpose } })).body.daysDone).toBe(day);
  }
  expect((await ask('getCase', tracer, { params })).body).toMatchObject({ ranking: { daysDone: 5 } });
  const listed = (await ask('listContacts', tracer, { params, body: { purpose } })).body;
  const lines = [listed.contacts].flat().map((contact) => String(Reflect.get(Object(contact), 'lineId')));
  expect(lines.length).toBeGreaterThan(1);

  const chosen = { selectionId, lines, kind: 'contact.close', evidence: '流调报告 2022-0906-26', note: '同在店内', purpose };
  expect((await ask('chooseContacts', tracer, { params, body: chosen })).body).toMatchObject({ state: 'waiting', lineCount: lines.length });
  const which = { params: { selectionId } };
  expect((await ask('listSelections', approver, { query: {} })).body.selections).toContainEqual(
    expect.objectContaining({ selectionId, mayReview: true }),
  );
  expect((await ask('readSelection', approver, { ...which, body: { purpose } })).body.contacts).toHaveLength(lines.length);
  const word = { ...which, body: { outcome: 'approve', note: '与报告一致', purpose } };
  expect((await ask('reviewSelection', approver, word)).body.code).toBe('step-up-needed');
  expect((await ask('listMyNotices', worker, { query: {} })).body.notices).toEqual([]);
  const steppedUpApprover = String((await ask('stepUpAsDemoPerson', approver)).body.token);
  const approved = (await ask('reviewSelection', steppedUpApprover, word)).body;
  expect(approved).toMatchObject({ state: 'approved', outcome: { unregistered: 0, notOpened: 0 } });

  // Each of them has the fact, the colour by rule, and a notice without a place or a name.
  const facts = (await ask('listMyFacts', worker)).body.facts;
  expect(facts).toContainEqual(expect.objectContaining({ kind: 'contact.close', evidence: '流调报告 2022-0906-26' }));
  expect((await ask('explainMyColour', worker)).body.colour).toBe('red');
  const notices = [(await ask('listMyNotices', worker, { query: {} })).body.notices].flat();
  expect(notices).toMatchObject([{ kind: 'contact.close', readAt: null }]);
  const noticeId = String(Reflect.get(Object(notices[0]), 'noticeId'));
  expect((await ask('markNoticeRead', worker, { params: { noticeId } })).body.readAt).not.toBeNull();
  expect((await ask('listReadsOfMyRecord', worker, { query: {} })).body.reads).toContainEqual(
    expect.objectContaining({ what: 'reviewSelection', caseNumber, purpose }),
  );

  expect((await ask('readUnlocked', tracer, { ...which, body: { purpose } })).body.code).toBe('step-up-needed');
  const inFull = (await ask('readUnlocked', steppedUpTracer, { ...which, body: { purpose, inFull: true } })).body;
  expect(inFull.notOpened).toBe(0);
  expect([inFull.people].flat()).toContainEqual(expect.objectContaining({ documentNumber: '150781198809300063' }));
  expect((await ask('closeCase', tracer, { params, body: { note: '已全部落实管控' } })).body.state).toBe('closed');
}
