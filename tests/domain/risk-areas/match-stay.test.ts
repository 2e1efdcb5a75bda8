import type { Divisions } from '../../../cloud-functions/domain/divisions/divisions';
import { loadDivisions } from '../../../cloud-functions/domain/divisions/load-divisions';
import { areaCodesFor, matchStay, type StayPlace } from '../../../cloud-functions/domain/risk-areas/match-stay';
import type { RiskArea } from '../../../cloud-functions/domain/risk-areas/publication';
import { readPublication } from '../../../cloud-functions/domain/risk-areas/read-publication';
import { aPublicationFile, aRow, readRealPublication, realPublications } from '../../builders/publication-file';
import { describeWithSharedData } from '../../builders/shared-data';

let divisions: Divisions;
beforeAll(async () => {
  divisions = await loadDivisions();
});

function areasIn(content: unknown): readonly RiskArea[] {
  const read = readPublication(content, divisions);
  if (!read.ok) throw new Error(`${read.error.path}: ${read.error.reason}`);
  return read.value.publication.areas;
}
/** As the use case asks: only the areas kept under the county and what lies around it. */
function touched(place: StayPlace, areas: readonly RiskArea[]) {
  const codes = areaCodesFor(place, divisions);
  return matchStay(
    place,
    areas.filter(({ county }) => county !== undefined && codes.includes(county)),
    divisions,
  );
}
const chaoyang = (town?: string, community?: string): StayPlace => ({ division: '110105', town, community });

describeWithSharedData('risk-areas', 'a stay against the publication of 2022-09-05', () => {
  let areas: readonly RiskArea[] = [];
  beforeAll(() => {
    areas = areasIn(JSON.parse(readRealPublication(realPublications.september)));
  });
  const gaobeidian = '北京市 朝阳区 高碑店（地区）乡';

  test.each(['高碑店', '高碑店地区', '高碑店乡', '高碑店（地区）乡', '高碑店(地区)乡'])(
    'in %s of Chaoyang touches its high-risk building',
    (town) => {
      expect(touched(chaoyang(town), areas)).toEqual({ level: 'high', areaName: gaobeidian, communities: ['高碑店东区 B15 栋'] });
    },
  );
  test.each([
    ['in the building itself', chaoyang('高碑店', '高碑店东区B15栋'), 'high', gaobeidian],
    ['in the building, the town not named', chaoyang(undefined, '高碑店东区B15栋'), 'high', gaobeidian],
    ['in the estate, the building not named', chaoyang('高碑店', '高碑店东区'), 'high', gaobeidian],
    ['in the building next to it', chaoyang('高碑店', '高碑店东区 B16栋'), 'medium', gaobeidian],
    ['in another building of the estate', chaoyang('高碑店', '高碑店东区B17栋'), 'low', gaobeidian],
    ['elsewhere in the town', chaoyang('高碑店', '半壁店村'), 'low', gaobeidian],
    ['somewhere in the county', chaoyang(), 'low', gaobeidian],
    [
      'in an estate of Manzhouli',
      { division: '150781', town: '南区街道', community: '站前小区' },
      'high',
      '内蒙古自治区 呼伦贝尔市 满洲里市',
    ],
    ['in another estate of Manzhouli', { division: '150781', community: '秋林小区' }, 'medium', '内蒙古自治区 呼伦贝尔市 满洲里市'],
    ['in a town of Manzhouli that is not named', { division: '150781', town: '道南街道' }, 'low', '内蒙古自治区 呼伦贝尔市 满洲里市'],
    ['in a town of Tianjin, named within the communities', { division: '120101', town: '劝业场街道' }, 'high', '天津市 天津市 和平区'],
    ['in a town of a city without counties', { division: '441900', town: '常平镇' }, 'medium', '广东省 东莞市 常平镇'],
    ['in a zone named as town', { division: '510107', town: '高新区' }, 'high', '四川省 成都市 高新区'],
    [
      'in an estate of a zone that is not named',
      { division: '510107', town: '中和街道', community: '领馆国际城5栋' },
      'high',
      '四川省 成都市 高新区',
    ],
    ['in a zone with a code of its own', { division: '130871', community: '阳光四季城银杏苑4号楼' }, 'high', '河北省 承德市 高新区'],
    ['in a town of the corps', { division: '659001', community: '26社区' }, 'medium', '新疆生产建设兵团 新疆生产建设兵团 新疆生产建设兵团'],
  ] as const)('%s', (_, place, level, areaName) => {
    expect(touched(place, areas)).toMatchObject({ level, areaName });
  });
  test.each([
    ['in another town of Chaoyang, whose low-risk areas are published by town', chaoyang('三里屯街道')],
    ['in an estate of that town', chaoyang('三里屯街道', '高碑店东区B15栋')],
    ['in a county that is not in it', { division: '110101' }],
    ['in another county of Xinjiang than the corps names', { division: '653201' }],
    ['in another county of Chengde, nothing else named', { division: '130821' }],
  ])('%s touches nothing', (_, place) => {
    expect(touched(place, areas)).toBeUndefined();
  });
});

describe('what a publication names decides what a stay touches', () => {
  const zunhua = '河北省 唐山市 遵化市';
  const inZunhua = (town?: string, community?: string): StayPlace => ({ division: '130281', town, community });
  const file = () =>
    areasIn(
      aPublicationFile({
        high: [aRow(zunhua, '新店子镇甲子村')],
        medium: [aRow(zunhua, '新店子镇除高风险区域外的其他区域')],
        low: [aRow(zunhua, '遵化市除高、中风险区以外的其他地区')],
      }),
    );

  test('the rest of a town may be medium-risk, and is low-risk in no other town', () => {
    expect(touched(inZunhua('新店子镇', '乙丑村'), file())?.level).toBe('medium');
    expect(touched(inZunhua('堡子店镇', '乙丑村'), file())?.level).toBe('low');
  });
  test('a community of the same name in another town is another community', () => {
    expect(touched(inZunhua('堡子店镇', '甲子村'), file())?.level).toBe('low');
    expect(touched(inZunhua('新店子镇', '甲子村'), file())?.level).toBe('high');
  });
  test('a community that only repeats the town names the town', () => {
    expect(touched(inZunhua('新店子镇', '遵化市新店子镇'), file())?.level).toBe('high');
  });
  test('a county with no low-risk list is low-risk where only the county is named, and untouched in a town not named', () => {
    const areas = areasIn(aPublicationFile({ high: [aRow(zunhua, '新店子镇甲子村')] }));
    expect(touched(inZunhua(), areas)).toEqual({ level: 'low', areaName: zunhua, communities: [] });
    expect(touched(inZunhua('堡子店镇'), areas)).toBeUndefined();
  });
  test('an empty publication touches nothing', () => {
    expect(touched(inZunhua(), areasIn(aPublicationFile()))).toBeUndefined();
  });
});
