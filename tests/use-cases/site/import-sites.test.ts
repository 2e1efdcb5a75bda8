import { neutralText } from '../../../cloud-functions/domain/export/neutral-text';
import { importSites } from '../../../cloud-functions/use-cases/site/import-sites';
import { everyItem } from '../../ports/reading-pages';
import { aTown, owner } from './a-town';

const head = '场所名称,类别,行政区划代码,街道代码,详细地址,预计每天人数,联系电话,开门时间,关门时间';
const importId = '01831034-3340-7000-8000-00000000a001';
const aRow = (name: string, rest: Partial<Record<'class' | 'division' | 'street' | 'address' | 'phone' | 'hours', string>> = {}): string =>
  [
    `"${name.replaceAll('"', '""')}"`,
    rest.class ?? '商店',
    rest.division ?? '150781',
    rest.street ?? '',
    `"${rest.address ?? '二道街 18 号'}"`,
    '120',
    rest.phone ?? '0470-6223344',
    rest.hours ?? '08:00,20:00',
  ].join(',');
const send = (town: ReturnType<typeof aTown>, text: string, id = importId) =>
  importSites({ caller: owner, body: { importId: id, text } }, town.needs);
const fileOf = (...rows: readonly string[]): string => `${[head, ...rows].join('\r\n')}\r\n`;
const kept = async (town: ReturnType<typeof aTown>) =>
  (await everyItem(50, (request) => town.needs.sites.listOfOwner(owner.personId, request))).items;

describe('importing sites', () => {
  it('applies for each good row and gives bad ones back with their column', async () => {
    const town = aTown();
    const sent = await send(
      town,
      `\uFEFF${fileOf(aRow('东山超市'), aRow('西山诊所', { class: '魔法屋' }), aRow('南山书店', { division: '999999' }))}`,
    );
    expect(sent).toMatchObject({ ok: true, value: { received: 3, accepted: 1, alreadyHeld: 0 } });
    expect(sent.ok && sent.value.refused).toEqual([
      { row: 2, field: 'class', code: 'not-one-of', cells: expect.arrayContaining(['西山诊所', '魔法屋']) },
      { row: 3, field: 'division', code: 'not-a-place', cells: expect.arrayContaining(['南山书店']) },
    ]);
    expect(await kept(town)).toMatchObject([
      { name: '东山超市', class: 'shop', state: 'applied', owner: owner.personId, openHours: { opensMinute: 480, closesMinute: 1_200 } },
    ]);
  });

  it('makes nothing twice: not of a file sent again, not of a row that stands in it twice', async () => {
    const town = aTown();
    const file = fileOf(aRow('东山超市'), aRow('东山超市'), aRow('西山超市'));
    expect(await send(town, file)).toMatchObject({ ok: true, value: { received: 3, accepted: 2, alreadyHeld: 1 } });
    town.moveClockTo(town.needs.clock.now() + 60_000);
    expect(await send(town, file)).toMatchObject({ ok: true, value: { received: 3, accepted: 0, alreadyHeld: 3 } });
    expect(await kept(town)).toHaveLength(2);
  });

  it('takes English columns in any order, and a street the district has named', async () => {
    const town = aTown();
    await town.needs.subDistricts.save('150781', [{ code: '150781001', name: '东山街道' }]);
    const names = 'contactPhone\tname\tclass\tdivision\tsubDistrict\taddress\texpectedVisitsPerDay';
    const line = (street: string) => `0470-6223344\tEast Shop\tshop\t150781\t${street}\tEr Dao Jie 18\t80`;
    const sent = await send(town, [names, line('150781001'), line('150781009')].join('\n'));
    expect(sent).toMatchObject({ ok: true, value: { accepted: 1, refused: [{ row: 2, field: 'subDistrict', code: 'not-a-place' }] } });
    expect(await kept(town)).toMatchObject([{ name: 'East Shop', subDistrict: '150781001' }]);
  });

  const injections: readonly (readonly [string, string])[] = [
    ["=cmd|'/c calc'!A0", 'looks-like-a-formula'],
    ['+1+1', 'looks-like-a-formula'],
    ['-2+3', 'looks-like-a-formula'],
    ['@SUM(A1:A9)', 'looks-like-a-formula'],
    ['\t=1+1', 'looks-like-a-formula'],
    ['\r=1+1', 'looks-like-a-formula'],
    ['＝１＋１', 'looks-like-a-formula'],
    ['＋１', 'looks-like-a-formula'],
    ['－１', 'looks-like-a-formula'],
    ['＠SUM', 'looks-like-a-formula'],
    ['﹦1', 'looks-like-a-formula'],
    ['−1', 'looks-like-a-formula'],
    ["'=1+1", 'looks-like-a-formula'],
    ['\u200B=1+1', 'looks-like-a-formula'],
    ['超市\u202Egnp.exe', 'wrong-format'],
    ['长'.repeat(10_000), 'too-long'],
    ['x'.repeat(10_000), 'too-long'],
  ];
  it.each(injections)('refuses the row of a name like %j', async (name, code) => {
    const town = aTown();
    const sent = await send(town, fileOf(aRow(name), aRow('东山超市')));
    expect(sent).toMatchObject({ ok: true, value: { accepted: 1, refused: [{ row: 1, field: 'name', code }] } });
    expect(sent.ok && sent.value.refused[0]?.cells.every((cell) => cell.length <= 200)).toBe(true);
  });

  it('keeps only names that no later file has to change', async () => {
    const town = aTown();
    await send(town, fileOf(...injections.map(([name]) => aRow(`好店 ${name.slice(0, 30)}`)), aRow('A=B 百货'), aRow('第一\n行店')));
    const names = (await kept(town)).map(({ name }) => name);
    expect(names).toContain('A=B 百货');
    expect(names).toContain('第一 行店');
    expect(names.filter((name) => neutralText(name) !== name)).toEqual([]);
  });

  it.each([
    ['', 'empty'],
    [head, 'empty'],
    ['名称,类别\n东山超市,商店', 'no column division (行政区划代码)'],
    [`${head},脸部照片\n${aRow('东山超市')},x`, 'column 10 has a name we do not know'],
    ['\uFFFD\uFFFD\uFFFD,\uFFFD\n1,2', 'not UTF-8: save the file as CSV UTF-8'],
    [fileOf(...Array.from({ length: 5_001 }, (_, place) => aRow(`店 ${place}`))), 'more than 5000 rows: send them in parts'],
    ['长'.repeat(700_000), 'more than 2 MB: send it in parts'],
  ])('refuses as a whole a file like %#', async (text, detail) => {
    const town = aTown();
    expect(await send(town, text)).toEqual({ ok: false, error: { code: 'rows-not-readable', detail } });
    expect(await kept(town)).toEqual([]);
  });

  it('asks who imports', async () => {
    const town = aTown();
    town.neverRegistered(owner.personId);
    expect(await send(town, fileOf(aRow('东山超市')))).toEqual({ ok: false, error: { code: 'identity-needed' } });
  });

  it('writes counts and no names into the audit record', async () => {
    const town = aTown();
    await send(town, fileOf(aRow('东山超市'), aRow('=1')));
    expect(JSON.stringify(town.needs.audit.entries)).not.toContain('东山');
    expect(town.needs.audit.entries).toMatchObject([{ operation: 'importSites', target: '2 rows: 1 accepted, 0 already held, 1 refused' }]);
  });
});
