import type { Divisions } from '../../../cloud-functions/domain/divisions/divisions';
import { findDivision } from '../../../cloud-functions/domain/divisions/find-division';
import { loadDivisions } from '../../../cloud-functions/domain/divisions/load-divisions';
import { type PublishedRow, readRealPublication, realPublications } from '../../builders/publication-file';
import { describeWithSharedData } from '../../builders/shared-data';

let divisions: Divisions;
beforeAll(async () => {
  divisions = await loadDivisions();
});
const find = (province: string, city: string, county: string) => {
  const found = findDivision(divisions, { province, city, county });
  return [found.division?.code, found.isCounty, found.rest];
};

describe('the division a published row lies in', () => {
  test.each([
    ['a county of a prefecture', ['河北省', '承德市', '双桥区'], ['130802', true, '']],
    [
      'a town of Beijing, whose county stands where the city should',
      ['北京市', '朝阳区', '高碑店（地区）乡'],
      ['110105', true, '高碑店（地区）乡'],
    ],
    ['a county of Tianjin, whose name stands twice', ['天津市', '天津市', '和平区'], ['120101', true, '']],
    ['the 和平区 of another city', ['辽宁省', '沈阳市', '和平区'], ['210102', true, '']],
    ['a town of a city without counties', ['广东省', '东莞市', '凤岗镇'], ['441900', true, '凤岗镇']],
    ['a city without counties as a whole', ['海南省', '儋州市', '市辖区'], ['460400', true, '']],
    ['a county under its province', ['海南省', '省直辖县级行政单位', '澄迈县'], ['469023', true, '']],
    ['a county written without its prefecture', ['河北省', '容城县', '容城县'], ['130629', true, '']],
    ['a development zone, found by the prefecture around it', ['吉林省', '长春市', '净月区'], ['220100', false, '净月区']],
    ['a development zone of Chongqing', ['重庆市', '重庆市', '重庆高新区'], ['500000', false, '重庆高新区']],
    [
      'the corps, found by the region it lies in',
      ['新疆生产建设兵团', '新疆生产建设兵团', '新疆生产建设兵团'],
      ['650000', false, '新疆生产建设兵团'],
    ],
    ['a province that does not exist', ['某某省', '某某市', '某某县'], [undefined, false, '某某市 某某县']],
    ['a name that two prefectures of the province share is not guessed', ['湖南省', '某某市', '某某区'], ['430000', false, '某某区']],
  ] as const)('%s', (_, [province, city, county], expected) => {
    expect(find(province, city, county)).toEqual(expected);
  });
});

describe('the tree people pick from', () => {
  test('starts with 34 provinces and ends with counties, whose towns are names', () => {
    expect(divisions.childrenOf()).toHaveLength(34);
    expect(divisions.childrenOf('110000')?.map(({ name }) => name)).toContain('朝阳区');
    expect(divisions.get('110105')).toEqual({ code: '110105', name: '朝阳区', hasChildren: false });
    expect(divisions.townsOf('110105')).toContain('高碑店地区');
  });
  test('leads from the province to Manzhouli', () => {
    expect(divisions.pathOf('150781').map(({ name }) => name)).toEqual(['内蒙古自治区', '呼伦贝尔市', '满洲里市']);
  });
  test('has no 市辖区 and no 直辖县级行政区划, where nobody lives', () => {
    expect(divisions.get('130101')).toBeUndefined();
    expect(divisions.childrenOf('460000')?.find(({ code }) => code === '469023')?.name).toBe('澄迈县');
  });
  test('knows nothing below a division that does not exist', () => {
    expect(divisions.childrenOf('999999')).toBeUndefined();
    expect(divisions.pathOf('999999')).toEqual([]);
  });
});

describeWithSharedData('risk-areas', 'real publications', () => {
  test.each([
    [realPublications.april, 65, 8],
    [realPublications.june, 10, 0],
    [realPublications.september, 619, 50],
    [realPublications.november, 961, 56],
  ])('%s: of %i rows %i lie in a zone, and every other one in a county', (publicationId, rowsExpected, zonesExpected) => {
    const { data }: { data: Record<string, PublishedRow[] | undefined> } = JSON.parse(readRealPublication(publicationId));
    const rows = [data.highlist, data.middlelist, data.lowlist].flatMap((list) => list ?? []);
    const elsewhere = rows.filter((row) => !findDivision(divisions, row).isCounty);
    expect([rows.length, elsewhere.length]).toEqual([rowsExpected, zonesExpected]);
    expect(elsewhere.every(({ county }) => /区$|新城$|兵团$/.test(county))).toBe(true);
    expect(elsewhere.every((row) => findDivision(divisions, row).division)).toBe(true);
  });
});
