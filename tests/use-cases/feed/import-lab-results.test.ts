import { rowsImported } from '../../../cloud-functions/contract/schemas/feed';
import { sayRefused } from '../../../cloud-functions/functions/refused-rows';
import { importLabResults } from '../../../cloud-functions/use-cases/feed/import-lab-results';
import { importMedicinePurchases } from '../../../cloud-functions/use-cases/feed/import-medicine-purchases';
import { at } from '../../builders/facts';
import { detected, fhirBundle } from '../../builders/fhir-bundle';
import { aResident } from '../../builders/people';
import { fakePeopleStore } from '../../fakes/fake-people-store';
import { fakePositives } from '../../fakes/fake-positives';
import { readableKeys } from '../readable-keys';
import { watchedAudit } from '../watched-audit';

const clock = { now: () => at('2022-09-06T08:30:00+08:00') };
const sender = '满洲里市人民医院';
const caller = { ...aResident().caller, roles: ['resident', 'lab'] as const };
const row = (sampleId: string, rest: object = {}) => ({
  documentType: '身份证',
  documentNumber: '11010519491231002X',
  sampleId,
  sampledAt: '2022-09-05 08:00',
  reportedAt: '2022-09-05 14:00',
  result: '阴性',
  ...rest,
});

function aProduct() {
  const people = fakePeopleStore(clock);
  const audit = watchedAudit(clock);
  const positives = fakePositives(clock);
  const needs = { ...readableKeys(), people, audit, positives, jurisdiction: '150781', clock };
  const send = async (body: Parameters<typeof importLabResults>[0]['body']) => {
    const outcome = sayRefused(await importLabResults({ caller, body }, needs));
    if (outcome.ok) rowsImported.parse(outcome.value);
    return outcome;
  };
  const register = async () => {
    const { personId } = await people.findOrCreatePerson('login', {
      personId: aResident().personId,
      roles: ['resident'],
      createdAt: clock.now(),
    });
    const identity = {
      documentType: 'resident-id',
      maskedName: '张**',
      maskedDocumentNumber: '1*X',
      sealed: '',
      registeredAt: clock.now(),
    } as const;
    await people.registerIdentity(personId, needs.lookupKeys.lookupKey('document', 'citizen-number:11010519491231002X'), identity);
    return personId;
  };
  return { needs, people, audit, send, register };
}

const rows = (...sent: readonly unknown[]) => ({ format: 'rows' as const, sender, rows: sent });

it('takes the good rows, tells the bad ones by place and reason, and changes nothing when sent again', async () => {
  const { send, people, register } = aProduct();
  const personId = await register();
  const file = rows(row('A'), row('B', { result: '不明' }), row('C'), 'no row', row('A'), row('D', { documentNumber: '1' }));
  expect(await send(file)).toMatchObject({
    ok: true,
    value: {
      received: 6,
      accepted: 2,
      alreadyHeld: 1,
      waitingForRegistration: 0,
      refused: [
        { row: 2, field: 'result', code: 'not-one-of', says: { en: expect.stringContaining('description') } },
        { row: 4, field: '', code: 'not-a-row' },
        { row: 6, field: 'documentNumber', code: 'too-short' },
      ],
    },
  });
  const before = await people.getFacts(personId);
  expect(await send(file)).toMatchObject({ value: { accepted: 0, alreadyHeld: 3 } });
  expect(await people.getFacts(personId)).toEqual(before);
});

it('keeps what is about people who have not registered, and gives it to them when they do', async () => {
  const { send, people, register } = aProduct();
  expect(await send(rows(row('A'), row('B')))).toMatchObject({ value: { accepted: 2, waitingForRegistration: 2, alreadyHeld: 0 } });
  expect(await send(rows(row('A'), row('B')))).toMatchObject({ value: { accepted: 0, waitingForRegistration: 0, alreadyHeld: 2 } });
  expect((await people.getFacts(await register())).facts).toHaveLength(2);
});

it('a corrected result sets the former aside; a second one at the same time is refused', async () => {
  const { send, people, register } = aProduct();
  const personId = await register();
  await send(rows(row('A', { result: '阳性' })));
  expect(await send(rows(row('A', { result: '阴性' })))).toMatchObject({
    value: { accepted: 0, refused: [{ row: 1, code: 'differs-from-held' }] },
  });
  expect(await send(rows(row('A', { reportedAt: '2022-09-05 18:00' })))).toMatchObject({ value: { accepted: 1 } });
  const { facts } = await people.getFacts(personId);
  expect(facts).toMatchObject([{ result: 'positive', withdrawnAt: at('2022-09-05T18:00:00+08:00') }, { result: 'negative' }]);
  expect(facts[1]).not.toHaveProperty('withdrawnAt');
});

it('reads a CSV and a FHIR bundle as the same rows', async () => {
  const { send } = aProduct();
  const { documentType, documentNumber, sampledAt, reportedAt } = row('S-1');
  const text = `证件类型,证件号码,样本编号,采样时间,报告时间,检测结果\n${[documentType, documentNumber, 'S-1', sampledAt, reportedAt, '阳性'].join(',')}`;
  expect(await send({ format: 'csv', sender, text })).toMatchObject({ value: { received: 1, accepted: 1 } });
  const bundle = fhirBundle({ sample: 'S-1', issued: '2022-09-05T14:00:00+08:00', result: detected });
  expect(await send({ format: 'fhir', sender, bundle })).toMatchObject({ value: { accepted: 0, alreadyHeld: 1 } });
});

it('what FHIR says was entered in error is withdrawn and stays', async () => {
  const { send, people, register } = aProduct();
  const personId = await register();
  await send({ format: 'fhir', sender, bundle: fhirBundle({ issued: '2022-09-05T14:00:00+08:00', result: detected }) });
  const bundle = fhirBundle({ status: 'entered-in-error', lastUpdated: '2022-09-05T18:00:00+08:00' });
  expect(await send({ format: 'fhir', sender, bundle })).toMatchObject({ value: { accepted: 1 } });
  expect(await send({ format: 'fhir', sender, bundle })).toMatchObject({ value: { accepted: 0, alreadyHeld: 1 } });
  expect((await people.getFacts(personId)).facts).toMatchObject([{ result: 'positive', withdrawnAt: at('2022-09-05T18:00:00+08:00') }]);
});

it.each([
  [{ format: 'csv', sender, text: 'a,b\n1,2' } as const, 'column 1 has a name we do not know'],
  [{ format: 'fhir', sender, bundle: { resourceType: 'Patient' } } as const, 'not a FHIR Bundle'],
  [
    { format: 'csv', sender, text: `证件类型,证件号码,样本编号,采样时间\n${'身份证,1,2,3\n'.repeat(2_001)}` } as const,
    'more than 2000 rows: send them in parts',
  ],
])('refuses as a whole what cannot be read: %#', async (body, detail) => {
  const { send, audit } = aProduct();
  expect(await send(body)).toEqual({ ok: false, error: { code: 'rows-not-readable', detail } });
  expect(audit.entries).toEqual([]);
});

it('writes one audit entry for each time, with counts and nobody’s number', async () => {
  const { send, audit } = aProduct();
  await send(rows(row('A'), row('B', { result: '?' })));
  await send(rows(row('A')));
  expect(audit.entries).toMatchObject([
    { operation: 'importLabResults', role: 'lab', target: '2 rows: 1 accepted, 0 already held, 1 refused', about: [] },
    { target: '1 rows: 0 accepted, 1 already held, 0 refused' },
  ]);
  expect(JSON.stringify(audit.entries)).not.toContain('11010519491231002X');
});

it('keeps the number of no document in the store’s facts', async () => {
  const { send, people, register } = aProduct();
  const personId = await register();
  await send(rows(row('A')));
  expect(JSON.stringify(await people.getFacts(personId))).not.toContain('11010519491231002X');
});

it('a roster that ends a duty sets the open one aside, a purchase counts once', async () => {
  const { needs, people, register } = aProduct();
  const personId = await register();
  const { importDutyGroups } = await import('../../../cloud-functions/use-cases/feed/import-duty-groups');
  const duty = { documentType: '身份证', documentNumber: '11010519491231002X', group: '快递', from: '2022-08-01', evidence: '名册 12' };
  await importDutyGroups({ caller, body: rows(duty) }, needs);
  await importDutyGroups({ caller, body: rows({ ...duty, to: '2022-09-10' }) }, needs);
  expect(await importDutyGroups({ caller, body: rows(duty) }, needs)).toMatchObject({ value: { accepted: 0, alreadyHeld: 1 } });
  const purchase = {
    documentType: '身份证',
    documentNumber: '11010519491231002X',
    class: '止咳药',
    at: '2022-09-05 10:00',
    receiptId: 'R-7',
  };
  expect(await importMedicinePurchases({ caller, body: rows(purchase, purchase) }, needs)).toMatchObject({
    value: { accepted: 1, alreadyHeld: 1 },
  });
  const { facts } = await people.getFacts(personId);
  expect(facts.filter(({ withdrawnAt }) => withdrawnAt === undefined)).toMatchObject([
    { kind: 'duty.group', to: at('2022-09-10T00:00:00+08:00') },
    { kind: 'medicine.purchase', class: 'cough' },
  ]);
});
