import { importLabResults } from '../../../cloud-functions/use-cases/feed/import-lab-results';
import { detected, fhirBundle } from '../../builders/fhir-bundle';
import { fakePositives } from '../../fakes/fake-positives';
import { aDesk, zhang, zhangsNumber } from '../fact-proposal/a-desk';

const sender = '满洲里市核酸检测实验室';
const nobodysNumber = '11010519491231002X';
const lab = { personId: 'b'.repeat(32) as typeof zhang, roles: ['resident', 'lab'] as const };
const row = (sampleId: string, rest: object = {}) => ({
  documentType: '身份证',
  documentNumber: zhangsNumber,
  sampleId,
  sampledAt: '2022-09-06 06:00',
  reportedAt: '2022-09-06 09:00',
  result: '阳性',
  ...rest,
});

async function aLaboratory() {
  const desk = await aDesk();
  const positives = fakePositives(desk.needs.clock);
  const needs = { ...desk.needs, positives };
  const send = async (...rows: readonly unknown[]) => importLabResults({ caller: lab, body: { format: 'rows', sender, rows } }, needs);
  const register = async (division = '150781') => {
    const lists = await Promise.all((['open', 'mistaken'] as const).map((list) => positives.list(division, list, { itemsMax: 50 })));
    return lists.flatMap((page) => page?.items ?? []);
  };
  return { ...desk, needs, positives, send, register };
}

it('enters a positive result once in the district of the person, under the laboratory’s sample', async () => {
  const { send, register, audit, factsOf } = await aLaboratory();
  expect(await send(row('A'), row('B', { result: '阴性' }))).toMatchObject({ ok: true, value: { accepted: 2 } });
  const [entry, ...others] = await register();
  expect(others).toEqual([]);
  expect(entry).toMatchObject({
    state: 'found',
    source: 'laboratory',
    division: '150781',
    who: { personId: zhang },
    samples: [{ evidence: `${sender} A` }],
    steps: [{ step: 'found' }],
  });
  expect(entry).not.toHaveProperty('caseNumber');
  expect(audit.entries.map(({ target, district, about }) => [target, district, about])).toEqual([
    [`positive ${entry?.positiveId}, entered`, '150781', [zhang]],
    ['2 rows: 2 accepted, 0 already held, 0 refused', undefined, []],
  ]);
  expect((await factsOf(zhang)).map(({ kind }) => kind)).toEqual(['test.result', 'test.result']);
  await send(row('A'), row('B', { result: '阴性' }));
  expect(await register()).toEqual([entry]);
});

it('takes a second positive sample of the same person into the entry that is open', async () => {
  const { send, register } = await aLaboratory();
  await send(row('A'));
  await send(row('C', { reportedAt: '2022-09-06 11:00' }));
  expect(await register()).toMatchObject([{ samples: [{ evidence: `${sender} A` }, { evidence: `${sender} C` }] }]);
});

it('says that it was mistaken when the laboratory corrects itself, with the correction, and never again by the old report', async () => {
  const { send, register } = await aLaboratory();
  await send(row('A'));
  await send(row('A', { reportedAt: '2022-09-06 11:00', result: '可疑' }));
  expect(await register()).toMatchObject([{ state: 'found' }]);
  await send(row('A', { reportedAt: '2022-09-06 11:30', result: '阴性' }));
  const mistaken = await register();
  expect(mistaken).toMatchObject([{ state: 'mistaken', mistaken: { reason: expect.stringContaining(`${sender} A`) } }]);
  await send(row('A'));
  await send(row('A', { reportedAt: '2022-09-06 11:30', result: '阴性' }));
  expect(await register()).toEqual(mistaken);
});

it('enters nobody whose report has been set aside by a later one that came in first', async () => {
  const { send, register } = await aLaboratory();
  await send(row('A', { reportedAt: '2022-09-06 11:00', result: '阴性' }));
  await send(row('A'));
  await send(row('D', { reportedAt: '2022-09-06 11:00', result: '阴性' }), row('D'));
  expect(await register()).toEqual([]);
});

it('takes out what FHIR says was entered in error', async () => {
  const { needs, register } = await aLaboratory();
  const detectedBundle = fhirBundle({
    sample: 'S-1',
    issued: '2022-09-05T14:00:00+08:00',
    result: detected,
  });
  const send = (bundle: unknown) => importLabResults({ caller: lab, body: { format: 'fhir', sender, bundle } }, needs);
  expect(await send(detectedBundle)).toMatchObject({ value: { accepted: 1 } });
  expect(await register()).toMatchObject([{ state: 'found' }]);
  await send(fhirBundle({ sample: 'S-1', status: 'entered-in-error', lastUpdated: '2022-09-05T18:00:00+08:00' }));
  expect(await register()).toMatchObject([{ state: 'mistaken' }]);
});

it('enters a document nobody registered where the laboratory is, and knows its holder later', async () => {
  const { send, register, join } = await aLaboratory();
  await send(row('A', { documentNumber: nobodysNumber }));
  const [entry] = await register();
  expect(entry?.who).toEqual({ standIn: expect.any(String), documentKey: expect.any(String), maskedDocumentNumber: '1****************X' });
  const newcomer = 'c'.repeat(32) as typeof zhang;
  await join(newcomer, '钱**', nobodysNumber);
  await send(row('E', { documentNumber: nobodysNumber, reportedAt: '2022-09-06 11:00' }));
  expect(await register()).toMatchObject([{ positiveId: entry?.positiveId, samples: [{}, {}] }]);
});

it('enters nobody while the record cannot be written', async () => {
  const { send, register, audit } = await aLaboratory();
  audit.failNext();
  await expect(send(row('A'))).rejects.toThrow('audit record');
  expect(await register()).toEqual([]);
});

it('is finished when a file that was broken off after its facts is sent again', async () => {
  const { needs, positives, send, register, factsOf } = await aLaboratory();
  const breaking = { ...needs, positives: { ...positives, add: () => Promise.reject(new Error('the store is gone')) } };
  await expect(importLabResults({ caller: lab, body: { format: 'rows', sender, rows: [row('A')] } }, breaking)).rejects.toThrow(
    'the store is gone',
  );
  expect([(await factsOf(zhang)).length, (await register()).length]).toEqual([1, 0]);
  expect(await send(row('A'))).toMatchObject({ value: { alreadyHeld: 1 } });
  expect(await register()).toMatchObject([{ state: 'found', who: { personId: zhang } }]);
});
