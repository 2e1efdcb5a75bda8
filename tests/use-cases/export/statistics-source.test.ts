import type { ExportSource } from '../../../cloud-functions/use-cases/export/export-source';
import { oddSitesSource } from '../../../cloud-functions/use-cases/export/odd-sites-source';
import { statisticsSource } from '../../../cloud-functions/use-cases/export/statistics-source';
import { rollUpRecent } from '../../../cloud-functions/use-cases/roll-up/roll-up-recent';
import { aSite, aSiteId } from '../../builders/a-site';
import { aRollUp, daysAgo, now } from '../roll-up/a-roll-up';
import { auditor, officer } from '../tracing/a-district';

const today = '2022-09-06';
const asked = { caller: officer, language: 'zh-CN', after: undefined, rowsMax: 5_000, madeAt: now } as const;
async function partOf(source: ExportSource, rest: Partial<Parameters<ExportSource['readPart']>[0]> = {}) {
  const part = await source.readPart({ ...asked, ...rest });
  if (!part.ok) throw new Error(part.error.code);
  return part.value;
}

async function aCountedDistrict(sites: number) {
  const all = Array.from({ length: sites }, (_, place) =>
    aSite({ siteId: aSiteId(place + 1), appliedAt: daysAgo(30), name: '=1+1', subDistrict: '150781001' }),
  );
  const rollUp = aRollUp(all);
  for (let visit = 0; visit < 9; visit += 1) rollUp.visited(1, daysAgo(0, 1));
  rollUp.visited(1, daysAgo(0, 2), { outcome: 'refused', admissionReasons: ['missed-test'] });
  await rollUpRecent({ districts: ['150781'] }, rollUp.needs);
  return rollUp.needs;
}

describe('exporting statistics', () => {
  const what = { kind: 'statistics', from: today, to: today } as const;

  it('has every cell as a text, a row for each day, class, street and hour, and small numbers left out', async () => {
    const source = statisticsSource(what, await aCountedDistrict(1));
    const { rows, about, next } = await partOf(source);
    const columns = source.columns('zh-CN');
    expect(rows.every((row) => row.length === columns.length && row.every((cell) => typeof cell === 'string'))).toBe(true);
    expect({ about, next }).toEqual({ about: [], next: undefined });
    const [day] = rows;
    expect(day?.slice(0, 6)).toEqual(['日期', today, '10', '少于 5 或不显示', '少于 5 或不显示', '0']);
    expect(rows.filter(([by]) => by === '钟点')).toHaveLength(24);
    expect(rows.find(([by]) => by === '不放行的原因')).toEqual([
      '不放行的原因',
      'missed-test',
      '',
      '',
      '少于 5 或不显示',
      '',
      '',
      '',
      '',
      '',
      '',
    ]);
  });

  it('is for who reads statistics, over 31 days at most, and needs no second person', async () => {
    const needs = await aCountedDistrict(1);
    expect(await statisticsSource(what, needs).check(officer)).toMatchObject({
      ok: true,
      value: { district: '150781', needsSecondApproval: false },
    });
    expect(await statisticsSource(what, needs).check(auditor)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(await statisticsSource({ ...what, from: '2022-08-01' }, needs).check(officer)).toMatchObject({
      error: { code: 'window-too-large' },
    });
  });
});

describe('exporting codes to look at', () => {
  const what = { kind: 'odd-sites', list: 'dead', day: today } as const;

  it('gives the whole list in parts, the last without a next one', async () => {
    const source = oddSitesSource(what, await aCountedDistrict(121));
    const first = await partOf(source, { rowsMax: 100 });
    expect(first.rows).toHaveLength(100);
    const last = await partOf(source, { rowsMax: 100, after: first.next });
    expect(last.rows).toHaveLength(20);
    expect(last.next).toBeUndefined();
    const columns = source.columns('en');
    expect([...first.rows, ...last.rows].every((row) => row.length === columns.length)).toBe(true);
    expect(new Set([...first.rows, ...last.rows].map(([siteId]) => siteId)).size).toBe(120);
    expect(first.rows[0]?.slice(1, 6)).toEqual(['=1+1', 'shop', '150781001', '满洲里市二道街 12 号', '7 天没有人扫']);
  });

  it('is empty where there is no list', async () => {
    expect(await partOf(oddSitesSource({ ...what, day: '2022-08-01' }, await aCountedDistrict(1)))).toMatchObject({ rows: [] });
  });
});
