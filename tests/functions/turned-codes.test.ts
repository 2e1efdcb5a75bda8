/** From a code on a phone to its refusal at a gate: issued, turned in three ways, told to gates; over the whole product. */
import { type OperationName, routes } from '../../cloud-functions/contract/routes';
import { decodeBase64url, encodeBase64url } from '../../cloud-functions/domain/personal-code/base64url';
import { readCbor } from '../../cloud-functions/domain/personal-code/cbor-reader';
import { anchorOf } from '../../cloud-functions/domain/personal-code/chain';
import { decodeCodePayload } from '../../cloud-functions/domain/personal-code/code-payload';
import { readCoseSign1 } from '../../cloud-functions/domain/personal-code/cose-sign1';
import { addMilliseconds } from '../../cloud-functions/domain/time';
import { documentOf } from '../../cloud-functions/local/demo-city/residents';
import { uuidAt } from '../../cloud-functions/local/demo-city/uuid-at';
import { type EnrolledDevice, enrolled } from './a-gate-device';
import { type AProduct, aProduct, productNow } from './a-product';
import { addressOf, type SampleRequest } from './sample-requests';

type Json = Readonly<Record<string, unknown>>;

let product: AProduct;
let sentry: EnrolledDevice;
beforeAll(async () => {
  product = await aProduct();
  sentry = await enrolled(product, 'sentry');
}, 120_000);
afterAll(() => product.close());

async function ask(name: OperationName, authorization: string | undefined, sample: SampleRequest = {}): Promise<Json> {
  const response = await product.app.request(addressOf(name, sample), {
    method: routes[name].method,
    headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
    body: sample.body ? JSON.stringify(sample.body) : undefined,
  });
  const body: Json = Object(await response.json());
  if (response.status >= 400) throw new Error(`${name}: ${JSON.stringify(body)}`);
  return body;
}
const as = async (key: string): Promise<string> => `Bearer ${await product.signInAs(key)}`;

let anchors = 0;
/** What a gate reads of the code that somebody's phone is given now. */
async function codeOf(key: string) {
  anchors += 1;
  const anchor = anchorOf(new Uint8Array(16).fill(anchors));
  const { signed, colour } = await ask('issueMyCode', await as(key), { body: { anchor: encodeBase64url(anchor) } });
  const cbor = readCbor(decodeBase64url(String(signed)) ?? new Uint8Array());
  const cose = cbor === undefined ? undefined : readCoseSign1(cbor);
  const payload = cose && decodeCodePayload(cose.payload);
  if (!payload) throw new Error('the code cannot be read');
  const subject = encodeBase64url(payload.subject);
  const holder = { by: 'code', subject, anchor: encodeBase64url(anchor), slot: 'c2xvdC0x', kid: 'a2V5LTAx' } as const;
  return { code: subject.slice(0, 8), holder, colour };
}

let records = 0;
const aRecord = (holder: object, rest: object = {}) => {
  records += 1;
  return {
    recordId: uuidAt(addMilliseconds(productNow, records), 'a record'),
    means: 'code',
    holder,
    outcome: 'admitted',
    reasons: [],
    colour: 'green',
    people: 1,
    temperatureTenths: null,
    symptoms: [],
    note: null,
    manualReason: null,
    dataAgeSeconds: 5,
    offline: false,
    ...rest,
  };
};
const upload = async (...sent: readonly object[]): Promise<readonly Json[]> => {
  const { results } = await ask('uploadGateRecords', await sentry.authorization(), { body: { records: sent } });
  return [results].flat().map((result) => Object(result));
};
/** As a gate asks: until there is no more. Time passes first, so that nothing is remembered from before. */
async function turned(after?: string): Promise<{ readonly codes: readonly string[]; readonly next: string }> {
  product.moveClock(4_000);
  const told = await ask('getTurnedCodes', undefined, { query: after === undefined ? {} : { after } });
  return { codes: [told.codes].flat().map((one) => String(Object(one).code)), next: String(told.next) };
}
const isFault = () => product.logged.filter(({ fault }) => fault !== undefined);

it('a code nobody has reason to turn is not told', async () => {
  const teacher = await codeOf('retired-teacher');
  expect(teacher.colour).toBe('green');
  expect((await turned()).codes).not.toContain(teacher.code);
  expect((await upload(aRecord(teacher.holder))).map(({ state }) => state)).toEqual(['recorded']);
  const { visits } = await ask('listMyVisits', await as('retired-teacher'), { query: {} });
  expect(visits).toContainEqual(expect.objectContaining({ channel: 'gate', outcome: 'admitted', siteName: expect.any(String) }));
});

it('a fever at a gate turns the code, once, and the person reads why', async () => {
  const teacher = await codeOf('retired-teacher');
  const record = aRecord(teacher.holder, { temperatureTenths: 381, outcome: 'refused', reasons: ['fever'] });
  const outcomes = await Promise.all([upload(record), upload(record), upload(record, record)]);
  expect(
    outcomes
      .flat()
      .map(({ state }) => state)
      .sort(),
  ).toEqual(['already-there', 'already-there', 'already-there', 'recorded']);
  expect((await turned()).codes).toContain(teacher.code);
  expect(await ask('explainMyColour', await as('retired-teacher'))).toMatchObject({ colour: 'yellow' });
  const { facts } = await ask('listMyFacts', await as('retired-teacher'));
  const fevers = [facts].flat().filter((fact) => Object(fact).kind === 'symptom.fever');
  expect(fevers).toEqual([expect.objectContaining({ source: 'gate', evidence: record.recordId })]);
  expect((await codeOf('retired-teacher')).colour).toBe('yellow');
});

it('a close contact two officers agreed on turns the code, and a gate with a mark hears of it alone', async () => {
  const worker = await codeOf('shop-owner');
  expect(worker.colour).toBe('green');
  product.moveClock(60_000);
  const before = await turned();
  const proposalId = uuidAt(productNow, 'a contact');
  const proposal = {
    proposalId,
    person: { by: 'document', ...documentOf('shop-owner') },
    caseNumber: '150781-2022-0011',
    purpose: '密接排查',
    ground: 'close-contact',
    kind: 'contact.close',
    at: '2022-09-05T18:00:00+08:00',
    until: '2022-09-16T00:00:00+08:00',
    evidence: '流调报告 2022-0906-18',
  };
  await ask('proposeFact', await as('officer'), { body: proposal });
  expect((await turned(before.next)).codes).not.toContain(worker.code);
  await ask('reviewFactProposal', await as('second-officer'), { params: { proposalId }, body: { outcome: 'approve', note: '已核对' } });
  expect((await turned(before.next)).codes).toEqual([worker.code]);
});

it('a positive result out of a laboratory’s file turns the code', async () => {
  const officer = await codeOf('second-officer');
  expect(officer.colour).toBe('green');
  const row = {
    ...documentOf('second-officer'),
    sampleId: 'S-1',
    sampledAt: '2022-09-06 06:00',
    reportedAt: '2022-09-06 08:29',
    result: '阳性',
  };
  await ask('importLabResults', await as('laboratory'), { body: { format: 'rows', sender: '市人民医院', rows: [row] } });
  expect((await turned()).codes).toContain(officer.code);
  expect(isFault()).toEqual([]);
});

it('a document typed at the gate is seen by its holder under who looked, with where and why', async () => {
  const body = { ...documentOf('port-worker'), means: 'document', manualReason: '忘带手机' };
  const checked = await ask('checkDocument', await sentry.authorization(), { body });
  expect(checked).toMatchObject({ maskedName: '白**', colour: 'green' });
  expect(JSON.stringify(checked)).not.toContain('facts');
  expect((await upload(aRecord({ by: 'check', check: checked.check }, { means: 'document' }))).map(({ state }) => state)).toEqual([
    'recorded',
  ]);
  const { reads } = await ask('listReadsOfMyRecord', await as('port-worker'), { query: {} });
  expect(reads).toContainEqual(
    expect.objectContaining({ what: 'checkDocument', role: 'gate', purpose: expect.stringContaining('北门 · 忘带手机') }),
  );
});
