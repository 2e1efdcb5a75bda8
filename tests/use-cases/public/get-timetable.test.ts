import { endpoints } from '../../../cloud-functions/contract/endpoints';
import { getTimetable } from '../../../cloud-functions/use-cases/public/get-timetable';
import { accepted, anAuthority } from '../release/an-authority';

test('anybody can see which set judges whom, since when and until when; signatures and drafts are not there', async () => {
  const { bring, draft, needs } = anAuthority();
  await draft();
  const releaseId = await bring('canary');
  const shown = endpoints.getTimetable.response.parse(accepted(await getTimetable({ ...needs, jurisdiction: '150781' })));
  expect(shown.entries.filter((entry) => entry.releaseId !== 'compiled')).toEqual([
    {
      releaseId,
      ruleSetId: '150781@2022-09-06',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      from: '2022-09-06T08:30:00+08:00',
      until: null,
      sharePerTenThousand: 500,
    },
  ]);
  const starts = shown.entries.map(({ from }) => Date.parse(from));
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  expect(shown.entries.map(({ ruleSetId }) => ruleSetId)).toContain('150781@2022-12-07');
});
