import { endpoints } from '../../../cloud-functions/contract/endpoints';
import { readMissedTests } from '../../../cloud-functions/use-cases/testing-desk/read-missed-tests';
import { auditor, officer, officerElsewhere } from '../tracing/a-district';
import { aCase, aTestingDesk, zhang } from './a-testing-desk';

type Desk = ReturnType<typeof aTestingDesk>;
async function read({ needs }: Desk, page?: string, caller = officer) {
  const outcome = await readMissedTests({ caller, body: { ...aCase, ...(page !== undefined && { page }) } }, needs);
  if (!outcome.ok) throw new Error(outcome.error.code);
  return endpoints.readMissedTests.response.parse(outcome.value);
}
const refusal = async ({ needs }: Desk, caller: typeof officer, page?: string) => {
  const outcome = await readMissedTests({ caller, body: { ...aCase, ...(page !== undefined && { page }) } }, needs);
  return outcome.ok ? 'read' : outcome.error.code;
};

it('gives people masked, with what is due and since when, and the age of the list', async () => {
  const desk = aTestingDesk();
  await desk.list(2, 0);
  expect(await read(desk)).toMatchObject({
    asOf: '2022-09-06T08:30:00+08:00',
    people: [
      { maskedName: '张**', maskedDocumentNumber: 'E*******1', group: 'city-72h', dueAt: '2022-09-06T05:30:00+08:00', lastSampledAt: null },
      { maskedName: null, maskedDocumentNumber: null, dueAt: '2022-09-06T06:30:00+08:00' },
    ],
    nextPage: null,
  });
});

it('puts on record who was shown, under which case, before anything is given out', async () => {
  const desk = aTestingDesk();
  await desk.list(2, 0);
  await read(desk);
  expect(desk.audit.entries).toMatchObject([
    { operation: 'readMissedTests', role: 'officer', ...aCase, district: '150781', target: 'missed tests of 150781, 2 people' },
  ]);
  expect(desk.audit.entries[0]?.about).toHaveLength(2);
  expect(desk.audit.entries[0]?.about).toContain(zhang);
  desk.audit.failNext();
  await expect(read(desk)).rejects.toThrow('the audit record cannot be written');
});

it('turns pages of fifty, each with its own people on record', async () => {
  const desk = aTestingDesk();
  await desk.list(70, 0);
  const first = await read(desk);
  expect(first.people).toHaveLength(50);
  const second = await read(desk, first.nextPage ?? '');
  expect(second.people).toHaveLength(20);
  expect(second.nextPage).toBeNull();
  expect(desk.audit.entries.map(({ about }) => about.length)).toEqual([50, 20]);
});

it('says when there is no list yet, which is no empty one, and audits that as well', async () => {
  const desk = aTestingDesk();
  expect(await read(desk)).toMatchObject({ asOf: null, people: [], nextPage: null });
  expect(desk.audit.entries).toHaveLength(1);
  await desk.list(0, 0);
  expect(await read(desk)).toMatchObject({ asOf: '2022-09-06T08:30:00+08:00', people: [] });
});

it('is for officers of the district alone, and knows no mark of another list', async () => {
  const desk = aTestingDesk();
  await desk.list(60, 0);
  expect(await refusal(desk, auditor)).toBe('not-allowed');
  expect(await refusal(desk, { ...officer, district: undefined })).toBe('not-allowed');
  expect((await read(desk, undefined, officerElsewhere)).people).toEqual([]);
  expect(await refusal(desk, officer, 'x')).toBe('page-mark-not-valid');
  const { nextPage } = await read(desk);
  expect(await refusal(desk, officerElsewhere, nextPage ?? '')).toBe('page-mark-not-valid');
});
