/** The people of a small believable Manzhouli (满洲里市, 150781), each in another situation. */
import type { DemoResident } from './demo-resident';
import { dose, duty, negative, negativeOnDay, positiveReported, sampled, sampledBy } from './reports';

export const demoDivision = '150781';

const person = (documentNumber: string, name: string) => ({ documentType: 'resident-id', documentNumber, name }) as const;

export const demoResidents: readonly DemoResident[] = [
  {
    key: 'retired-teacher',
    name: { 'zh-CN': '王秀英，退休教师', en: 'Wang Xiuying, retired teacher' },
    says: {
      'zh-CN': '绿码，18 小时前核酸阴性，可以直接扫码进店；代管 8 岁的孙女，孩子有纸质码。',
      en: 'Green, tested negative 18 hours ago. Acts for her granddaughter of eight, who has a paper code.',
    },
    roles: ['resident'],
    identity: person('150781195603120020', '王秀英'),
    declares: true,
    reports: (now) => [dose(now, 1, 460), dose(now, 2, 430), dose(now, 3, 210), negative(now, 66), negative(now, 18)],
  },
  {
    key: 'contact-of-contact',
    name: { 'zh-CN': '李强，次密接', en: 'Li Qiang, contact of a contact' },
    says: {
      'zh-CN': '黄码：看“为什么”，还差几次核酸、哪天转绿。',
      en: 'Yellow. Open “Why?” to see which tests are left and when it ends.',
    },
    roles: ['resident'],
    identity: person('150781199005210016', '李强'),
    declares: true,
    reports: (now) => [dose(now, 1, 400), dose(now, 2, 370), negativeOnDay(now, 2)],
  },
  {
    key: 'close-contact',
    name: { 'zh-CN': '张伟，密接', en: 'Zhang Wei, close contact' },
    says: {
      'zh-CN': '红码：第 1、2、3 天核酸已做，第 5、7 天未到。',
      en: 'Red. Tests of days 1, 2 and 3 are done; days 5 and 7 are still to come.',
    },
    roles: ['resident'],
    identity: person('150781198507140033', '张伟'),
    declares: true,
    reports: (now) => [negativeOnDay(now, 3), negativeOnDay(now, 2), negativeOnDay(now, 1)],
  },
  {
    key: 'with-a-fever',
    name: { 'zh-CN': '赵敏，发热', en: 'Zhao Min, has a fever' },
    says: { 'zh-CN': '申报体温 37.8 ℃，黄码，一次阴性后转绿。', en: 'Declared 37.8 °C: yellow until one negative test.' },
    roles: ['resident'],
    identity: person('150781199302280045', '赵敏'),
    declares: true,
    reports: (now) => [dose(now, 1, 380), negative(now, 90)],
  },
  {
    key: 'courier',
    name: { 'zh-CN': '孙磊，快递员', en: 'Sun Lei, courier' },
    says: {
      'zh-CN': '应检未检：行业要求每周两次，上次是五天前。',
      en: 'Missed test: couriers test twice a week, and the last was five days ago.',
    },
    roles: ['resident'],
    identity: person('150781199601080051', '孙磊'),
    declares: true,
    reports: (now) => [dose(now, 1, 350), dose(now, 2, 320), duty(now, 'courier', 40), negative(now, 126)],
  },
  {
    key: 'tested-positive',
    name: { 'zh-CN': '何静，今早核酸阳性', en: 'He Jing, tested positive this morning' },
    says: {
      'zh-CN': '红码：实验室今早报告阳性，已自动进入阳性个案登记簿；前天去过便民超市。',
      en: 'Red: the laboratory reported a positive result this morning, which is in the register of positives. Went to the shop two days ago.',
    },
    roles: ['resident'],
    identity: person('150781199208170026', '何静'),
    declares: true,
    reports: (now) => [dose(now, 1, 360), dose(now, 2, 330), negative(now, 80), positiveReported(now, 2.5)],
  },
  {
    key: 'port-worker',
    name: { 'zh-CN': '白雪，口岸装卸', en: 'Bai Xue, port worker' },
    says: { 'zh-CN': '每天一检，今早已采样，等待结果。', en: 'Tests every day; sampled this morning, result pending.' },
    roles: ['resident'],
    identity: person('150781198809300063', '白雪'),
    declares: true,
    reports: (now) => [dose(now, 2, 300), duty(now, 'port', 60), negative(now, 26), sampled(now, 1)],
  },
  {
    key: 'newcomer',
    name: { 'zh-CN': '新来的人', en: 'A newcomer' },
    says: {
      'zh-CN': '第一次登录：从登记身份和健康申报开始。',
      en: 'Signs in for the first time: register and declare, then see your code.',
    },
    roles: ['resident'],
    declares: false,
    reports: () => [],
  },
  {
    key: 'shop-owner',
    name: { 'zh-CN': '刘芳，便民超市店主', en: 'Liu Fang, shop owner' },
    says: {
      'zh-CN': '有一家已通过的超市，能打印场所码、看客流；还有一份申请在等审核。',
      en: 'Has an approved shop with a poster and visitors, and another application waiting.',
    },
    roles: ['resident'],
    identity: person('15078119790615004X', '刘芳'),
    declares: true,
    reports: (now) => [
      dose(now, 1, 420),
      dose(now, 2, 390),
      dose(now, 3, 180),
      negative(now, 64),
      // Its result has not come: the officer finds it among the late ones. Nobody asks the owner for a test.
      sampledBy('呼伦贝尔市第二检测实验室', now, 41),
    ],
  },
  {
    key: 'officer',
    name: { 'zh-CN': '周宁，满洲里市防疫专员', en: 'Zhou Ning, district officer' },
    says: {
      'zh-CN': '审核场所、凭案件号查看行踪；每次查看都留痕。',
      en: 'Reviews sites, reads visits with a case number; every read is kept on record.',
    },
    roles: ['resident', 'officer'],
    district: demoDivision,
    identity: person('150781197511110019', '周宁'),
    declares: true,
    reports: (now) => [dose(now, 3, 200), negative(now, 30)],
  },
  {
    key: 'second-officer',
    name: { 'zh-CN': '韩冰，满洲里市防疫专员', en: 'Han Bing, second district officer' },
    says: {
      'zh-CN': '复核另一位专员提出的病例、密接和重点人员名单；自己提出的不能自己批准。',
      en: 'The second pair of eyes on cases, contacts and control lists that another officer proposed; never on her own.',
    },
    roles: ['resident', 'officer'],
    district: demoDivision,
    identity: person('150781198003250028', '韩冰'),
    declares: true,
    reports: (now) => [dose(now, 3, 190), negative(now, 28)],
  },
  {
    key: 'reviewer',
    name: { 'zh-CN': '孟洁，满洲里市审核员', en: 'Meng Jie, reviewer' },
    says: { 'zh-CN': '审核场所申请、申诉和代管关系，看不到行踪。', en: 'Reviews sites, claims and guardians, and sees nobody’s visits.' },
    roles: ['resident', 'reviewer'],
    district: demoDivision,
    identity: person('150781199204170029', '孟洁'),
    declares: true,
    reports: (now) => [dose(now, 3, 180), negative(now, 26)],
  },
  {
    key: 'tracer',
    name: { 'zh-CN': '林溪，满洲里市流调员', en: 'Lin Xi, contact tracer' },
    says: {
      'zh-CN': '凭案件号开流调、排出接触者；要看到是谁，得另一人批准。',
      en: 'Opens a case, ranks its contacts; to see who they are takes a second person.',
    },
    roles: ['resident', 'tracer'],
    district: demoDivision,
    identity: person('150781198911230049', '林溪'),
    declares: true,
    reports: (now) => [dose(now, 3, 175), negative(now, 20)],
  },
  {
    key: 'approver',
    name: { 'zh-CN': '高远，满洲里市第二审批人', en: 'Gao Yuan, second approver' },
    says: {
      'zh-CN': '批准或退回解封身份、大范围查阅和导出，批准前再次验证本人。',
      en: 'Approves or returns unlocking, large readings and exports, after proving anew who he is.',
    },
    roles: ['resident', 'approver'],
    district: demoDivision,
    identity: person('150781197903050019', '高远'),
    declares: true,
    reports: (now) => [dose(now, 3, 195), negative(now, 31)],
  },
  {
    key: 'inspector',
    name: { 'zh-CN': '郑勇，市场监管巡查员', en: 'Zheng Yong, inspector of market supervision' },
    says: {
      'zh-CN': '在店门口按清单检查、拍照、试扫，提醒到约谈逐级处理。',
      en: 'Checks at the door: checklist, photo, test scan, and the steps of warning.',
    },
    roles: ['resident', 'inspector'],
    district: demoDivision,
    identity: person('150781199007210036', '郑勇'),
    declares: true,
    reports: (now) => [dose(now, 2, 240), negative(now, 40)],
  },
  {
    key: 'administrator',
    name: { 'zh-CN': '方敏，满洲里市管理员', en: 'Fang Min, district administrator' },
    says: {
      'zh-CN': '邀请、停用工作人员，管理委托和登录，自己看不到任何人的数据。',
      en: 'Invites staff, ends posts, sees delegations and sessions, and nobody’s data.',
    },
    roles: ['resident', 'administrator'],
    district: demoDivision,
    identity: person('150781198606130025', '方敏'),
    declares: true,
    reports: (now) => [dose(now, 3, 210), negative(now, 27)],
  },
  {
    key: 'auditor',
    name: { 'zh-CN': '吴静，审计员', en: 'Wu Jing, auditor' },
    says: { 'zh-CN': '查看本市所有查阅记录，看不到任何人的行踪。', en: 'Sees who read what in the city, and nobody’s visits.' },
    roles: ['resident', 'auditor'],
    district: demoDivision,
    identity: person('150781198204040027', '吴静'),
    declares: true,
    reports: () => [],
  },
  {
    key: 'rule-author',
    name: { 'zh-CN': '何平，卫健委规则员', en: 'He Ping, rule author of the health authority' },
    says: {
      'zh-CN': '起草规则集，对全体居民试算，预告变动人数，再请另一人批准。',
      en: 'Drafts a rule set, tries it on everybody, announces how many will change and asks another person to approve.',
    },
    roles: ['resident', 'authority'],
    district: demoDivision,
    identity: person('150781197708180037', '何平'),
    declares: true,
    reports: (now) => [dose(now, 3, 220), negative(now, 34)],
  },
  {
    key: 'rule-approver',
    name: { 'zh-CN': '杜岚，卫健委规则复核员', en: 'Du Lan, rule approver of the health authority' },
    says: {
      'zh-CN': '批准或退回别人提出的规则集，先对一小部分人生效，随时可以停下来。',
      en: 'Approves or returns what another person proposed, lets it out to a small share first, and can stop it at any time.',
    },
    roles: ['resident', 'authority'],
    district: demoDivision,
    identity: person('150781198612030012', '杜岚'),
    declares: true,
    reports: (now) => [dose(now, 3, 205), negative(now, 22)],
  },
  {
    key: 'laboratory',
    name: { 'zh-CN': '满洲里市核酸检测实验室', en: 'Manzhouli test laboratory' },
    says: { 'zh-CN': '只能上传采样和检测结果，别的都不能做。', en: 'Imports samples and results, and can do nothing else.' },
    roles: ['resident', 'lab'],
    declares: false,
    reports: () => [],
  },
  {
    key: 'data-feed',
    name: { 'zh-CN': '疾控数据专线', en: 'Disease-control data feed' },
    says: {
      'zh-CN': '导入风险区公布、应检名册、接种记录和重点人员名单；名单要有第二个人批准才算数。',
      en: 'Imports risk areas, rosters, vaccinations and control lists; a list counts once a second person has approved it.',
    },
    roles: ['resident', 'feed'],
    declares: false,
    reports: () => [],
  },
];

/** As a row of a feed or an officer names somebody. Whoever has none was never registered. */
export function documentOf(key: string): Pick<NonNullable<DemoResident['identity']>, 'documentType' | 'documentNumber'> {
  const identity = demoResidents.find((resident) => resident.key === key)?.identity;
  if (!identity) throw new Error(`demo city: ${key} has no identity`);
  return { documentType: identity.documentType, documentNumber: identity.documentNumber };
}
