/** The items of the deployment specification. An item that changes its meaning gets a new id. */
import type { BothLanguages } from '../health-code/rule-set';
import type { SiteClass } from '../site-code/site';

export type SpecificationItem = {
  /** Kept for good: answers name it. */
  readonly id: string;
  /** Absent: all. */
  readonly classes?: readonly SiteClass[];
  readonly says: BothLanguages;
  /** What counts as done. */
  readonly done: BothLanguages;
  /** Where it may be answered "does not apply": what it speaks of is not at every door. */
  readonly mayNotApply?: true;
  /** Where it is from; absent: our own, no published text gives it. */
  readonly source?: BothLanguages;
};

const busy = ['mall', 'market', 'station', 'hospital', 'school'] as const;
/** Ours: many people a day, or people who fall ill easily. */
const withSentry = ['hospital', 'school', 'care-home', 'station', 'port-closed-loop'] as const;

export const specificationItems: readonly SpecificationItem[] = [
  {
    id: 'code-at-each-entrance',
    says: { 'zh-CN': '每个入口都贴有场所码，高度与视线齐平', en: 'A site code at every entrance, at eye height' },
    done: {
      'zh-CN': '访客能走的每个入口，进门之前就看得到；码中心离地 1.3 至 1.6 米。',
      en: 'At every entrance visitors may use, seen before going in; its middle 1.3 to 1.6 m above the ground.',
    },
  },
  {
    id: 'poster-current',
    says: { 'zh-CN': '贴的是现在有效的那一版', en: 'The poster is the current version' },
    done: {
      'zh-CN': '试扫能打开，店名地址与门口一致；旧的、换下的都已取走。',
      en: 'A test scan opens it and shows this name and address; older posters have been taken down.',
    },
  },
  {
    id: 'poster-undamaged',
    says: { 'zh-CN': '码完整干净，没有被遮盖或另贴', en: 'The code is whole, clean, and nothing is stuck over it' },
    done: {
      'zh-CN': '四角齐全，周围留白没有被占；上面和旁边没有别的二维码。揭一揭边，看有没有贴了第二层。',
      en: 'All corners there, the white margin free, no other code on or beside it. Lift an edge: is there a second layer?',
    },
  },
  {
    id: 'poster-lit',
    says: { 'zh-CN': '光线够，白天黑夜都扫得到', en: 'Lit well enough to scan by day and by night' },
    done: {
      'zh-CN': '站在门口，手机不开闪光灯两秒内能扫出；玻璃后面不反光。',
      en: 'From the door, without a torch, a phone reads it within two seconds; no glare from glass.',
    },
  },
  {
    id: 'scan-watched',
    says: { 'zh-CN': '有人看着访客扫码', en: 'Somebody watches the scan' },
    done: {
      'zh-CN': '营业时间门口有人，看门口屏幕或听声音，不只看访客的手机。',
      en: 'During open hours somebody is at the door and goes by the screen or sound at the door, not the visitor’s phone alone.',
    },
  },
  {
    id: 'sentry-at-door',
    classes: withSentry,
    says: { 'zh-CN': '主要入口有数字哨兵或门岗核验', en: 'A sentry or guard checks at the main entrance' },
    done: {
      'zh-CN': '设备在线，屏幕上的名单不超过一天；坏了的有门岗用手机代替。',
      en: 'The device is on and its lists are less than a day old; where it is broken a guard checks by phone.',
    },
  },
  {
    id: 'one-way-per-door',
    says: { 'zh-CN': '一个门只用一种办法：场所码或数字哨兵', en: 'One way per door: site code or sentry, never both' },
    done: { 'zh-CN': '没有哪个门要求同一个人既扫码又过哨兵。', en: 'No door asks the same person for both.' },
    source: {
      'zh-CN': '场所码与数字哨兵在同一入口二选一（委托方规定）',
      en: 'Site code or digital sentry at one door, never both (the commission’s policy)',
    },
  },
  {
    id: 'any-colour-door',
    classes: ['hospital'],
    says: {
      'zh-CN': '发热门诊、急诊的入口不看颜色，并有指示',
      en: 'The door of fever clinic and emergency admits any colour, and is signed',
    },
    done: {
      'zh-CN': '从大门起就有指路牌；门岗知道不能因码色不让急诊病人进。',
      en: 'Signed from the main gate on; guards know that no emergency patient is turned away for a colour.',
    },
    source: {
      'zh-CN': '发热门诊和急诊另设入口，任何码色均可进入（委托方规定）',
      en: 'Fever clinics and emergency admit any colour by a separate door (the commission’s policy)',
    },
  },
  {
    id: 'closed-loop-door',
    classes: ['port-closed-loop'],
    says: { 'zh-CN': '闭环人员走专用门', en: 'Closed-loop staff use a door of their own' },
    done: { 'zh-CN': '专用门有自己的码，与访客的路不交叉。', en: 'That door has its own code, and its way does not cross the visitors’.' },
  },
  {
    id: 'code-inside-vehicle',
    classes: ['vehicle'],
    says: { 'zh-CN': '每个上客门边都有码', en: 'A code beside every door people board by' },
    done: {
      'zh-CN': '站着和坐着都扫得到，行车时不用离座。',
      en: 'Can be scanned standing and seated, without leaving a seat while moving.',
    },
  },
  {
    id: 'queue-room',
    classes: busy,
    says: { 'zh-CN': '扫码的地方不堵门', en: 'Scanning does not block the door' },
    done: {
      'zh-CN': '高峰时队伍不挡出口，地上有一米线。',
      en: 'At busy hours the queue leaves the exit free; one-metre marks on the ground.',
    },
  },
  {
    id: 'exits-free',
    says: { 'zh-CN': '没有因为查码封堵消防通道和出口', en: 'No fire exit or way out is shut because of checking' },
    done: { 'zh-CN': '所有安全出口从里面推得开。', en: 'Every emergency exit opens from the inside.' },
    source: {
      'zh-CN': '“新十条”（2022 年 12 月 7 日）：严禁以各种方式封堵消防通道、单元门、小区门。此前为本系统自定',
      en: 'The “new ten” of 7 December 2022: fire exits and gates must not be blocked. Our own before that date',
    },
  },
  {
    id: 'spare-register',
    says: { 'zh-CN': '备有纸质登记本和笔', en: 'A spare paper register and a pen' },
    done: {
      'zh-CN': '停电断网时能接着登记；合着放，别人翻不到前面的内容。',
      en: 'Registration goes on without power or network; it is kept shut, so that nobody reads the lines before theirs.',
    },
  },
  {
    id: 'no-phone-way',
    says: { 'zh-CN': '没有手机的人也能进', en: 'People without a phone can enter' },
    done: {
      'zh-CN': '门口的人会查纸质码或证件，不因没有手机拒绝老人、孩子。',
      en: 'Whoever stands there can check a paper code or document and turns away no child or old person for want of a phone.',
    },
  },
  {
    id: 'signal-at-door',
    says: { 'zh-CN': '门口有手机信号', en: 'Phones have signal at the door' },
    done: {
      'zh-CN': '试扫十秒内有结果；地下等没有信号的地方，门岗知道“已排队”也算登记。',
      en: 'A test scan answers within ten seconds; where there is no signal, the guard knows that “queued” counts.',
    },
  },
  {
    id: 'accessible',
    says: { 'zh-CN': '坐轮椅的人、看不清的人也能用', en: 'Usable from a wheelchair and with poor sight' },
    done: {
      'zh-CN': '至少一处码离地 1.0 至 1.2 米，前面没有台阶；有人愿意代扫、念出结果。',
      en: 'At least one code 1.0 to 1.2 m above the ground without a step before it; somebody helps to scan and reads the result out.',
    },
  },
  {
    id: 'guards-trained',
    says: { 'zh-CN': '门口的人学过怎么查', en: 'Those at the door have been trained' },
    done: {
      'zh-CN': '当班的人在培训记录里，问他三句：假页面怎么认、断网怎么办、发热怎么办。',
      en: 'Whoever is on duty is in the training record; ask three things: forged pages, no network, fever.',
    },
    mayNotApply: true,
  },
];
