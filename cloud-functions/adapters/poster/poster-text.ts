import type { SiteClass } from '../../domain/site-code/site';
import type { PosterContent } from '../../use-cases/ports/posters';

type Sentence = { readonly 'zh-CN': string; readonly en: string };
export type PosterLanguage = PosterContent['language'];

export const otherLanguage = (language: PosterLanguage): PosterLanguage => (language === 'en' ? 'zh-CN' : 'en');

/** Every sentence on a poster. */
export const posterText = {
  product: { 'zh-CN': '通码', en: 'Tongma' },
  siteCode: { 'zh-CN': '场所码', en: 'Site code' },
  scanWith: { 'zh-CN': '请用微信、支付宝或手机相机扫码', en: 'Scan with WeChat, Alipay or the camera' },
  shortCode: { 'zh-CN': '短码', en: 'Short code' },
  version: { 'zh-CN': '版本', en: 'Version' },
  printed: { 'zh-CN': '制作日期', en: 'Made on' },
  linkBeginsWith: { 'zh-CN': '本码的网址开头', en: 'The link begins with' },
  howTo: { 'zh-CN': '怎样登记', en: 'How to check in' },
  fakes: { 'zh-CN': '怎样识别假码', en: 'How to spot a fake' },
} as const satisfies Record<string, Sentence>;

export const stepsToCheckIn: readonly Sentence[] = [
  { 'zh-CN': '进门前扫码，每人每次都扫。', en: 'Scan before entering: everyone, every time.' },
  { 'zh-CN': '看屏幕上的结果，听语音提示。', en: 'Read the result and listen to it.' },
  { 'zh-CN': '能否进入，以门口人员或设备为准。', en: 'The person or device at the door decides.' },
];

export const signsOfAFake: readonly Sentence[] = [
  { 'zh-CN': '扫码后显示的名称、地址与本页不同。', en: 'Name or address differs from this page.' },
  { 'zh-CN': '要您付款，或要密码、银行卡号。', en: 'It asks for money, a password or a card.' },
  { 'zh-CN': '码上另贴了一张码。请告诉工作人员。', en: 'Another code covers this one: tell the staff.' },
];

export const classNames: Readonly<Record<SiteClass, Sentence>> = {
  shop: { 'zh-CN': '商店', en: 'Shop' },
  restaurant: { 'zh-CN': '餐饮', en: 'Restaurant' },
  office: { 'zh-CN': '写字楼', en: 'Office building' },
  compound: { 'zh-CN': '小区', en: 'Residential compound' },
  mall: { 'zh-CN': '商场', en: 'Mall' },
  market: { 'zh-CN': '市场', en: 'Market' },
  factory: { 'zh-CN': '工厂', en: 'Factory' },
  school: { 'zh-CN': '学校', en: 'School' },
  hospital: { 'zh-CN': '医院', en: 'Hospital' },
  'care-home': { 'zh-CN': '养老机构', en: 'Care home' },
  station: { 'zh-CN': '车站', en: 'Station' },
  vehicle: { 'zh-CN': '交通工具', en: 'Vehicle' },
  'port-closed-loop': { 'zh-CN': '口岸闭环', en: 'Port, closed loop' },
  other: { 'zh-CN': '其他', en: 'Other' },
};
