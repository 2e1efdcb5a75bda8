import { isSameZone } from '../../../cloud-functions/domain/divisions/zone-name';
import { isSameCommunity, readCommunities, readEntry } from '../../../cloud-functions/domain/risk-areas/community-name';
import { isSameTown, startsWithTown, withoutTown } from '../../../cloud-functions/domain/risk-areas/place-name';

describe('a town is the same', () => {
  test.each([
    ['高碑店（地区）乡', '高碑店'],
    ['高碑店（地区）乡', '高碑店地区'],
    ['高碑店（地区）乡', '高碑店乡'],
    ['高碑店(地区)乡', ' 高碑店 （地区）乡 '],
    ['平谷（渔阳地区）镇', '平谷镇'],
    ['平谷（渔阳地区）镇', '渔阳地区'],
    ['沙河（地区）镇', '沙河镇'],
    ['奥运村街道', '奥运村街道办事处'],
    ['和平街街道', '和平街'],
    ['五大道街', '五大道街道'],
  ])('%s and %s', (one, other) => {
    expect(isSameTown(one, other)).toBe(true);
    expect(isSameTown(other, one)).toBe(true);
  });
});

describe('a town is another', () => {
  test.each([
    ['城关镇', '城关街道'],
    ['高碑店（地区）乡', '常营乡'],
    ['上地街道', '上地北街道'],
    ['街道', '镇'],
    ['高碑店（地区）乡', ''],
    ['平谷（渔阳地区）镇', '地区'],
  ])('%s and %s', (one, other) => {
    expect(isSameTown(one, other)).toBe(false);
    expect(isSameTown(other, one)).toBe(false);
  });
});

test.each([
  ['劝业场街河南路河南里3号', '劝业场街道', '河南路河南里3号'],
  ['高碑店（地区）乡大黄庄9号', '高碑店', '大黄庄9号'],
])('%s begins with the town %s', (text, town, rest) => {
  expect(startsWithTown(text, town)).toBe(true);
  expect(withoutTown(text, town)).toBe(rest);
});
test.each([
  ['建设东路登岸村早禾巷42号楼', '建设街道'],
  ['高碑店东区B15栋', '高碑店（地区）乡'],
  ['道南三道街东塔平房区', '道南街道'],
])('%s does not begin with the town %s', (text, town) => {
  expect(startsWithTown(text, town)).toBe(false);
});

const meets = (stayed: string, published: string): boolean => {
  const entry = readEntry(published);
  return entry.kind === 'communities' && readCommunities(stayed).some((one) => entry.named.some((other) => isSameCommunity(one, other)));
};

describe('a community stayed in is the published one', () => {
  test.each([
    ['高碑店东区B15栋', '高碑店东区 B15 栋'],
    ['高碑店东区', '高碑店东区 B15 栋'],
    ['高碑店东区Ｂ１６号楼', '高碑店东区 B14 栋、B16 栋'],
    ['高碑店东区B15栋3单元402室', '高碑店东区 B15 栋'],
    ['河南里12号', '劝业场街河南路河南里1、2、4-15号、河北路180号'],
    ['河北路180号', '劝业场街河南路河南里1、2、4-15号、河北路180号'],
    ['南新逸苑13栋', '中和街道南新逸苑1－9和11－17栋'],
    ['政北小区', '政北小区（包括周围建筑群及附属店铺）'],
    ['站前小区', '南区街道站前小区及周边商铺'],
    ['北方公寓B座', '北方公寓B座建筑群及附属店铺'],
    ['金泽园小区3号楼', '大寺镇金泽园小区（除5、6、7号楼）'],
    ['创业里小区22排', '创业里小区23排以外其他区域'],
    ['百子湾南二路76号院5号楼', '百子湾南二路76号院其余楼宇（除外6号楼）'],
    ['大朗碧桂园4栋3单元', '朗东路18号大朗碧桂园4栋3单元'],
    ['金立工业园5栋宿舍楼', '金立工业园5栋宿舍楼'],
  ])('%s: %s', (stayed, published) => expect(meets(stayed, published)).toBe(true));
});

describe('a community stayed in is not the published one', () => {
  test.each([
    ['高碑店东区B16栋', '高碑店东区 B15 栋'],
    ['高碑店东区16栋', '高碑店东区 B16 栋'],
    ['高碑店西区B15栋', '高碑店东区 B15 栋'],
    ['河南里3号', '劝业场街河南路河南里1、2、4-15号、河北路180号'],
    ['南新逸苑10栋', '中和街道南新逸苑1－9和11－17栋'],
    ['金泽园小区6号楼', '大寺镇金泽园小区（除5、6、7号楼）'],
    ['创业里小区23排', '创业里小区23排以外其他区域'],
    ['小区', '华凯小区'],
    ['3号楼', '阳光四季城银杏苑3号楼'],
    ['某某村', '袁山贝村竹园新村二街17号'],
  ])('%s: %s', (stayed, published) => expect(meets(stayed, published)).toBe(false));
});

test.each([
  ['朝阳区高碑店（地区）乡除中高风险以外的其他区域', '朝阳区高碑店(地区)乡'],
  ['除高、中风险区外的其他区域', ''],
  ['高、中风险区以外的其他地区', ''],
  ['（除上述中、高风险区以外的其他区域）', ''],
  ['除中风险区外的其他区域', ''],
  ['新城镇除高风险区域外的其他区域', '新城镇'],
])('%s is the rest of "%s"', (published, of) => {
  expect(readEntry(published)).toEqual({ kind: 'rest', of });
});

describe('a development zone', () => {
  const changchun = ['吉林省', '长春市'];
  test.each([
    ['经开区', '长春经济技术开发区'],
    ['净月区', '长春净月高新技术产业开发区'],
    ['汽车经济技术开发区', '长春汽车经济技术开发区'],
    ['高新区', '长春市高新技术产业开发区'],
  ])('%s is %s', (one, other) => expect(isSameZone(one, other, changchun)).toBe(true));
  test.each([
    ['经开区', '汽车经济技术开发区'],
    ['经开区', '高新区'],
    ['净月区', '经开区'],
    ['净月区', '南关区'],
    ['经开区', ''],
    ['', ''],
  ])('%s is not %s', (one, other) => expect(isSameZone(one, other, changchun)).toBe(false));
});
