/**
 * A gate and the real product in one process: what the gate asks is what the cloud answers.
 * @jest-environment node
 */
import { anchorOf, slotValueOf } from '../../../../cloud-functions/domain/personal-code/chain';
import { writeCode } from '../../../../cloud-functions/domain/personal-code/code-text';
import { nothingRead } from '../../../../src/services/gate/gate-types';
import { type Gate, makeGate } from '../../../../src/services/gate/make-gate';
import { seed } from '../../../builders/signed-codes';
import { type AProduct, aProduct } from '../../../functions/a-product';
import { aDevice } from './a-gate-cloud';

jest.mock('../../../../src/platform/phone-language', () => ({ phoneLanguage: () => 'zh-CN' }));
jest.setTimeout(120_000);

let product: AProduct;
let gate: Gate;
let stop: () => void = () => undefined;
let siteId = '';
let cut = false;

type Json = Readonly<Record<string, unknown>>;
async function ask(token: string, method: string, path: string, body?: unknown): Promise<Json> {
  const answer = await product.app.request(path, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  return Object(await answer.json());
}
/** Of this moment, for somebody of the demo city. */
async function codeOf(person: string): Promise<string> {
  const token = await product.signInAs(person);
  const issued = await ask(token, 'POST', '/v1/me/personal-codes', { anchor: Buffer.from(anchorOf(seed)).toString('base64url') });
  if (typeof issued.signed !== 'string') throw new Error(`${person} has no code: ${issued.code}`);
  return writeCode(new Uint8Array(Buffer.from(issued.signed, 'base64url')), slotValueOf(seed, 0));
}
const settled = async (isSo: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 100 && !isSo(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(isSo()).toBe(true);
};

beforeAll(async () => {
  product = await aProduct();
  globalThis.fetch = async (address, given) => {
    if (cut) throw new TypeError('Failed to fetch');
    return product.app.request(String(address), given);
  };
  const owner = await product.signInAs('shop-owner');
  const { sites } = await ask(owner, 'GET', '/v1/me/sites');
  const approved: Json = (Array.isArray(sites) ? sites : []).find(({ state }: Json) => state === 'approved');
  siteId = String(approved.siteId);
  const { enrolmentCode } = await ask(owner, 'POST', `/v1/sites/${siteId}/enrolment-codes`, { kind: 'sentry', position: '北门' });
  gate = makeGate(aDevice().needs());
  stop = gate.run();
  expect(await gate.actions.enrol(String(enrolmentCode), 'sentry')).toMatchObject({
    ok: true,
    value: { kind: 'sentry', position: '北门' },
  });
});
afterAll(async () => {
  stop();
  await product?.close();
});

test('it is ready with the site, the keys and the turned codes of the product', () => {
  expect(gate.shown().state).toMatchObject({ kind: 'ready', site: { siteId }, settings: { readOut: 'short' } });
  expect(gate.shown().strip).toMatchObject({ online: true, queued: 0, clockLost: false });
  expect(gate.shown().strip.trustListAgeSeconds).not.toBeNull();
  expect(gate.shown().strip.turnedAgeSeconds).not.toBeNull();
});

test('a code the product signs is admitted, and its record is taken', async () => {
  const checked = await gate.actions.checkText(await codeOf('retired-teacher'));
  expect(checked).toMatchObject({ reasons: [], outcome: 'admitted', colour: 'green' });
  expect(await gate.actions.record(checked, { ...nothingRead, temperatureTenths: 366, note: '带一名儿童' })).toMatchObject({ ok: true });
  await settled(() => gate.shown().strip.queued === 0);
  expect(gate.shown().todays[0]).toMatchObject({ uploaded: { state: 'recorded' } });
});

test('records of every kind made while the cloud is gone are taken when it is back', async () => {
  const codes = [await codeOf('shop-owner'), await codeOf('courier')];
  cut = true;
  const checks = [
    await gate.actions.checkText(codes[0] ?? ''),
    await gate.actions.checkText('TM1:000000'),
    await gate.actions.checkText('nobody knows'),
    await gate.actions.checkDocument({ documentType: 'resident-id', documentNumber: '15078119550101001X', means: 'id-card' }),
  ];
  for (const checked of checks)
    expect(await gate.actions.record(checked, { ...nothingRead, symptoms: ['cough'] })).toMatchObject({ ok: true });
  expect(gate.shown().strip.queued).toBe(4);
  cut = false;
  await gate.actions.syncNow();
  await settled(() => gate.shown().strip.queued === 0);
  const told = (index: number) => gate.shown().todays.find(({ recordId }) => recordId === checks[index]?.recordId)?.uploaded;
  expect([0, 1, 2, 3].map(told)).toEqual([{ state: 'recorded' }, { state: 'recorded' }, { state: 'recorded' }, { state: 'recorded' }]);
});
