import { endpoints } from '../../../cloud-functions/contract/endpoints';
import { publishedRuleSets } from '../../../cloud-functions/domain/health-code/rule-sets/published';
import { listReleases } from '../../../cloud-functions/use-cases/release/list-releases';
import { abroad, accepted, anAuthority, author, codeOf } from './an-authority';

test('releases newest first, with what judges whom when, shipped sets included', async () => {
  const { bring, draft, needs, passMinutes } = anAuthority();
  const out = await bring('in-force');
  passMinutes(1);
  const newer = await draft();
  const list = endpoints.listReleases.response.parse(accepted(await listReleases({ caller: author }, needs)));
  expect(list.releases.map(({ releaseId, state, shareNow }) => [releaseId, state, shareNow])).toEqual([
    [newer, 'draft', 0],
    [out, 'in-force', 10_000],
  ]);
  const shipped = publishedRuleSets.filter(({ jurisdiction }) => jurisdiction === '150781');
  expect(list.timetable.filter(({ releaseId }) => releaseId === 'compiled').map(({ ruleSetId }) => ruleSetId)).toEqual(
    shipped.map(({ id }) => id),
  );
  expect(list.timetable.filter(({ releaseId }) => releaseId === out)).toMatchObject([
    { sharePerTenThousand: 500, from: '2022-09-06T08:30:00+08:00', until: '2022-09-06T08:40:00+08:00' },
    { sharePerTenThousand: 10_000, from: '2022-09-06T08:40:00+08:00', until: null },
  ]);
});

test('another jurisdiction sees its own, which is nothing', async () => {
  const { draft, needs } = anAuthority();
  await draft();
  expect(accepted(await listReleases({ caller: abroad }, needs)).releases).toEqual([]);
  const { district: _, ...nowhere } = author;
  expect(codeOf(await listReleases({ caller: nowhere }, needs))).toBe('not-allowed');
});
