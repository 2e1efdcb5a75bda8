import type { Divisions } from '../../../cloud-functions/domain/divisions/divisions';
import { loadDivisions } from '../../../cloud-functions/domain/divisions/load-divisions';
import { type PublicationFault, readPublication, readPublicationText } from '../../../cloud-functions/domain/risk-areas/read-publication';
import { formatInstant } from '../../../cloud-functions/domain/time';
import { aPublicationFile, aRow, readRealPublication, realPublications } from '../../builders/publication-file';
import { describeWithSharedData } from '../../builders/shared-data';

let divisions: Divisions;
beforeAll(async () => {
  divisions = await loadDivisions();
});

const aFile = () =>
  aPublicationFile({ high: [aRow('北京市 朝阳区 常营乡', '燕保常营家园 11 号楼'), aRow('河北省 承德市 双桥区', '甲小区', '乙小区')] });
function faultOf(content: unknown): PublicationFault | undefined {
  const read = readPublication(content, divisions);
  return read.ok ? undefined : read.error;
}

describe('a whole publication', () => {
  test('is read with its hour in Shanghai, its counts and its areas', () => {
    const read = readPublication(aFile(), divisions);
    expect(read).toMatchObject({
      ok: true,
      value: {
        publication: {
          counts: { high: 3, medium: 0, low: 0 },
          areas: [
            { level: 'high', areaName: '北京市 朝阳区 常营乡', county: '110105', town: '常营乡', communities: ['燕保常营家园 11 号楼'] },
            { level: 'high', areaName: '河北省 承德市 双桥区', county: '130802', town: '', communities: ['甲小区', '乙小区'] },
          ],
        },
        withoutDivision: [],
      },
    });
    expect(read.ok && formatInstant(read.value.publication.publishedAt)).toBe('2022-09-05T00:00:00+08:00');
  });
  test('names each area whose county is in no list of divisions, once, and keeps it', () => {
    const zone = aRow('吉林省 长春市 净月区', '甲小区');
    const read = readPublication(aPublicationFile({ high: [zone], low: [zone] }), divisions);
    expect(read).toMatchObject({ ok: true, value: { withoutDivision: ['吉林省 长春市 净月区'] } });
    expect(read.ok && read.value.publication.areas).toHaveLength(2);
  });
  test('has the same id however its file is laid out, and another id for another content', () => {
    const id = (content: unknown) => {
      const read = readPublication(content, divisions);
      return read.ok ? read.value.publication.publicationId : undefined;
    };
    const { data, ...rest } = aFile();
    expect(id({ ...rest, data })).toBe(id(JSON.parse(JSON.stringify(aFile(), null, 4))));
    expect(id(aFile())).toMatch(/^2022090500-[0-9a-f]{8}$/);
    expect(id({ ...aFile(), msg: 'ok' })).not.toBe(id(aFile()));
  });
});

describe('a damaged publication is refused whole, with the place named', () => {
  test.each<[string, (file: ReturnType<typeof aFile>) => unknown, string, RegExp]>([
    ['no object at all', () => [], '(file)', /object/],
    ['no data', ({ code }) => ({ code }), 'data', /object/],
    ['an answer that is an error', (file) => ({ ...file, code: 500 }), 'code', /0/],
    ['a missing list', ({ data: { highlist: _, ...data } }) => ({ data }), 'data.highlist', /array/],
    [
      'a row without communities',
      () => aPublicationFile({ high: [aRow('北京市 朝阳区 常营乡', '甲小区'), aRow('河北省 承德市 双桥区')] }),
      'data.highlist[1].communitys',
      /./,
    ],
    [
      'a community that is no text',
      (file) => ({ data: { ...file.data, highlist: [file.data.highlist[0], { ...file.data.highlist[1], communitys: ['甲小区', 7] }] } }),
      'data.highlist[1].communitys[1]',
      /string/,
    ],
    [
      'a blank area',
      () => aPublicationFile({ high: [{ ...aRow('北京市 朝阳区 常营乡', '甲小区'), area_name: ' ' }] }),
      'data.highlist[0].area_name',
      /./,
    ],
    ['more counted than listed', (file) => ({ data: { ...file.data, hcount: 4 } }), 'data.hcount', /says 4 communities, its list holds 3/],
    ['more listed than counted', (file) => ({ data: { ...file.data, mcount: 1 } }), 'data.mcount', /says 1 communities, its list holds 0/],
    ['a count that is no number', (file) => ({ data: { ...file.data, lcount: '0' } }), 'data.lcount', /int|number/],
    ['a low-risk count without its list', ({ data: { lowlist: _, ...data } }) => ({ data }), 'data.lowlist', /missing/],
    ['a low-risk list without its count', ({ data: { lcount: _, ...data } }) => ({ data }), 'data.lcount', /missing/],
    ['a day that never was', (file) => ({ data: { ...file.data, end_update_time: '2022-02-30 0时' } }), 'data.end_update_time', /hour/],
    ['an hour that never was', (file) => ({ data: { ...file.data, end_update_time: '2022-09-05 24时' } }), 'data.end_update_time', /hour/],
    ['a time in another format', (file) => ({ data: { ...file.data, end_update_time: '2022/9/5' } }), 'data.end_update_time', /hour/],
    ['something nested without end', (file) => ({ ...file, more: nested(5_000) }), '(file)', /nested/],
  ])('%s', (_, damage, path, reason) => {
    const fault = faultOf(damage(aFile()));
    expect(fault?.path).toBe(path);
    expect(fault?.reason).toMatch(reason);
  });
  test('a file cut off in the middle', () => {
    const text = JSON.stringify(aFile());
    const read = readPublicationText(text.slice(0, text.length / 2), divisions);
    expect(read).toMatchObject({ ok: false, error: { path: '(file)', reason: expect.stringContaining('not JSON') } });
  });
});

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}

describeWithSharedData('risk-areas', 'real publications', () => {
  test.each([
    [realPublications.april, '2022-04-15T11:00:00+08:00', { high: 15, medium: 188, low: 0 }],
    [realPublications.june, '2022-06-28T00:00:00+08:00', { high: 1, medium: 12, low: 0 }],
    [realPublications.september, '2022-09-05T00:00:00+08:00', { high: 2053, medium: 1727, low: 319 }],
    [realPublications.november, '2022-11-11T00:00:00+08:00', { high: 3817, medium: 3358, low: 443 }],
    [realPublications.december, '2022-12-24T11:00:00+08:00', { high: 0, medium: 0, low: 0 }],
  ])('%s is read, counted and given the name it is archived under', (publicationId, publishedAt, counts) => {
    const read = readPublicationText(readRealPublication(publicationId), divisions);
    if (!read.ok) throw new Error(`${read.error.path}: ${read.error.reason}`);
    const { publication } = read.value;
    expect(publication.publicationId).toBe(publicationId);
    expect(formatInstant(publication.publishedAt)).toBe(publishedAt);
    expect(publication.counts).toEqual(counts);
    const listed = (level: string) =>
      publication.areas.filter((area) => area.level === level).flatMap(({ communities }) => communities).length;
    expect({ high: listed('high'), medium: listed('medium'), low: listed('low') }).toEqual(counts);
  });
  test('one community taken out of the September file is noticed', () => {
    const content = JSON.parse(readRealPublication(realPublications.september));
    content.data.highlist[0].communitys.pop();
    expect(faultOf(content)?.path).toBe('data.highlist[0].communitys');
    content.data.highlist.shift();
    expect(faultOf(content)).toEqual({ path: 'data.hcount', reason: 'says 2053 communities, its list holds 2052' });
  });
});
