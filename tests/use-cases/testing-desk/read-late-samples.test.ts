import { endpoints } from '../../../cloud-functions/contract/endpoints';
import { readLateSamples } from '../../../cloud-functions/use-cases/testing-desk/read-late-samples';
import { auditor, officer } from '../tracing/a-district';
import { aCase, aTestingDesk, zhang } from './a-testing-desk';

type Desk = ReturnType<typeof aTestingDesk>;
async function read({ needs }: Desk, page?: string) {
  const outcome = await readLateSamples({ caller: officer, body: { ...aCase, ...(page !== undefined && { page }) } }, needs);
  if (!outcome.ok) throw new Error(outcome.error.code);
  return endpoints.readLateSamples.response.parse(outcome.value);
}

it('gives samples with their laboratory and how long they waited when the list was made, and what each laboratory owes', async () => {
  const desk = aTestingDesk();
  await desk.list(0, 2);
  desk.time.at = desk.needs.clock.now();
  expect(await read(desk)).toMatchObject({
    asOf: '2022-09-06T08:30:00+08:00',
    samples: [
      {
        maskedName: '张**',
        laboratory: '市医院检验科',
        sampledAt: '2022-09-05T02:00:00+08:00',
        hoursWaiting: 30,
        evidence: '市医院检验科 0',
      },
      { maskedName: '张**', hoursWaiting: 30 },
    ],
    byLaboratory: [{ laboratory: '市医院检验科', samples: 2, oldestSampledAt: '2022-09-05T02:00:00+08:00' }],
    nextPage: null,
  });
});

it('names each person once on record, however many of their samples are late', async () => {
  const desk = aTestingDesk();
  await desk.list(0, 3);
  await read(desk);
  expect(desk.audit.entries).toMatchObject([
    { operation: 'readLateSamples', ...aCase, target: 'late samples of 150781, 3 samples', about: [zhang] },
  ]);
});

it('tells what laboratories owe on every page', async () => {
  const desk = aTestingDesk();
  await desk.list(0, 51);
  const first = await read(desk);
  expect(first.samples).toHaveLength(50);
  const second = await read(desk, first.nextPage ?? '');
  expect(second.samples).toHaveLength(1);
  expect(second.byLaboratory).toEqual(first.byLaboratory);
});

it('is for officers of the district alone, and says when there is no list', async () => {
  const desk = aTestingDesk();
  expect(await readLateSamples({ caller: auditor, body: aCase }, desk.needs)).toEqual({ ok: false, error: { code: 'not-allowed' } });
  expect(await readLateSamples({ caller: officer, body: { ...aCase, page: 'x' } }, desk.needs)).toEqual({
    ok: false,
    error: { code: 'page-mark-not-valid' },
  });
  expect(await read(desk)).toMatchObject({ asOf: null, samples: [], byLaboratory: [] });
});
