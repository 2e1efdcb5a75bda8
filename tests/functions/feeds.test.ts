/** What feeds bring, through the HTTP layer over real adapters, until the person it is about sees it. */
import { endpoints } from '../../cloud-functions/contract/endpoints';
import { type OperationName, routes } from '../../cloud-functions/contract/routes';
import { demoResidents } from '../../cloud-functions/local/demo-city/residents';
import { detected, fhirBundle } from '../builders/fhir-bundle';
import { type AProduct, aProduct } from './a-product';

let product: AProduct;
beforeAll(async () => {
  product = await aProduct();
}, 120_000);
afterAll(() => product.close());

async function ask(name: OperationName, token: string, body?: object) {
  const { method, path } = routes[name];
  const response = await product.app.request(path, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: Object(await response.json()) };
}
const numberOf = (key: string): string => demoResidents.find((resident) => resident.key === key)?.identity?.documentNumber ?? '';
const row = (documentNumber: string, sampleId: string, rest: object = {}) => ({
  documentType: 'resident-id',
  documentNumber,
  sampleId,
  sampledAt: '2022-09-06 06:00',
  reportedAt: '2022-09-06 08:29',
  result: '阴性',
  ...rest,
});
const fromLab = async (...rows: readonly object[]) => {
  const answer = await ask('importLabResults', await product.signInAs('laboratory'), { format: 'rows', sender: '市人民医院', rows });
  endpoints.importLabResults.response.parse(answer.body);
  return answer.body;
};

it('a missed test is lifted by the result’s arrival, on the next look', async () => {
  const courier = await product.signInAs('courier');
  const before = (await ask('explainMyColour', courier)).body;
  expect(before.missedTest).toBe(true);
  expect(await fromLab(row(numberOf('courier'), 'C-1'))).toMatchObject({ received: 1, accepted: 1, waitingForRegistration: 0 });
  const after = (await ask('explainMyColour', courier)).body;
  expect(after.missedTest).toBe(false);
  expect(await fromLab(row(numberOf('courier'), 'C-1'))).toMatchObject({ accepted: 0, alreadyHeld: 1 });
});

it('a sample alone is a pending test, and a positive result is held for confirmation until it is excluded or replaced', async () => {
  const teacher = await product.signInAs('retired-teacher');
  const number = numberOf('retired-teacher');
  await fromLab(row(number, 'T-1', { reportedAt: '', result: '' }));
  expect((await ask('explainMyColour', teacher)).body).toMatchObject({ colour: 'green', pendingTest: true });
  await fromLab(row(number, 'T-1', { result: '阳性', reportedAt: '2022-09-06 08:20' }));
  const held = (await ask('explainMyColour', teacher)).body;
  expect(held).toMatchObject({ colour: 'red', reasons: [expect.objectContaining({ rule: 'test-positive' })] });
  await fromLab(row(number, 'T-1', { reportedAt: '2022-09-06 08:25' }));
  expect((await ask('explainMyColour', teacher)).body.colour).toBe('green');
  const { facts } = (await ask('listMyFacts', teacher)).body;
  const positive = facts.find(({ details }: { details: { result?: string } }) => details.result === 'positive');
  expect(positive).toMatchObject({
    source: 'lab',
    enteredBy: 'laboratory',
    withdrawnAt: '2022-09-06T08:25:00+08:00',
    evidence: '市人民医院 T-1',
  });
});

it('facts wait for a person who registers later', async () => {
  const newcomer = await product.signInAs('newcomer');
  const documentNumber = '11010519491231002X';
  const bundle = fhirBundle({ sample: 'N-1', issued: '2022-09-05T14:00:00+08:00', result: detected });
  const answer = await ask('importLabResults', await product.signInAs('laboratory'), { format: 'fhir', sender: '市人民医院', bundle });
  expect(answer.body).toMatchObject({ accepted: 1, waitingForRegistration: 1 });
  expect((await ask('listMyFacts', newcomer)).body.facts).toEqual([]);
  await ask('registerIdentity', newcomer, { documentType: 'resident-id', documentNumber, name: '张伟' });
  expect((await ask('listMyFacts', newcomer)).body.facts).toMatchObject([{ kind: 'test.result', details: { result: 'positive' } }]);
});

it.each([
  ['importDutyGroups', { group: '快递', from: '2022-08-01', evidence: '名册 12' }],
  ['importVaccinations', { dose: 3, at: '2022-08-01' }],
  ['importMedicinePurchases', { class: '退烧药', at: '2022-09-05 10:00', receiptId: 'R-7' }],
] as const)('%s is for a data feed, not for a laboratory', async (name, rest) => {
  const { documentType, documentNumber } = row(numberOf('port-worker'), '');
  const body = { format: 'rows', sender: '市商务局', rows: [{ documentType, documentNumber, ...rest }, {}] };
  expect((await ask(name, await product.signInAs('laboratory'), body)).status).toBe(403);
  const answer = await ask(name, await product.signInAs('data-feed'), body);
  endpoints[name].response.parse(answer.body);
  expect(answer.body).toMatchObject({ received: 2, accepted: 1, refused: [{ row: 2, field: 'documentType', code: 'required' }] });
  const shown = (await ask('listMyFacts', await product.signInAs('port-worker'))).body.facts;
  expect(shown.filter(({ enteredBy }: { enteredBy: string }) => enteredBy === 'unknown')).toEqual([]);
});

it('a file that cannot be read is refused as a whole, naming the place and nobody', async () => {
  const answer = await ask('importLabResults', await product.signInAs('laboratory'), {
    format: 'csv',
    sender: '医院',
    text: `${numberOf('courier')},x\n`,
  });
  expect(answer).toMatchObject({ status: 422, body: { code: 'rows-not-readable', detail: 'column 1 has a name we do not know' } });
});
