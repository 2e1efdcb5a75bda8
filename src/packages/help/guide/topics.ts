/** The knowledge base 知识库: short answers for people at a door, and the courses guards are trained with. In this package alone. */
import type { Language } from '../../../text/language';

export type Topic = {
  readonly id: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly lines: Readonly<Record<Language, readonly string[]>>;
};

export const topics: readonly Topic[] = [
  {
    id: 'posting',
    title: { 'zh-CN': '打印和张贴场所码', en: 'Printing and posting a code' },
    lines: {
      'zh-CN': [
        '在“我的场所”里点“海报”，选 A4、A5 或贴纸，打印时选“实际大小”，不要裁掉白边。',
        '贴在每个入口，进门前看得到，码中心离地 1.3 至 1.6 米；另贴一张离地 1.0 至 1.2 米，坐轮椅的人也够得着。',
        '贴好后自己扫一次：店名地址要与门口一致。换了新海报，旧的马上失效，请当场撕掉。',
        '海报破了、脏了、被人盖住，重新打印就行，不用申请。',
      ],
      en: [
        'Under “My sites” press “Poster”, choose A4, A5 or sticker, print at “actual size” and leave the white margin on.',
        'Post it at every entrance where it is seen before going in, its middle 1.3 to 1.6 m above the ground; one more at 1.0 to 1.2 m for people in wheelchairs.',
        'Then scan it yourself: name and address must be those of this door. A replaced poster is dead at once; take it down.',
        'A torn, dirty or covered poster is simply printed again; nothing has to be applied for.',
      ],
    },
  },
  {
    id: 'verdicts',
    title: { 'zh-CN': '每种结果是什么意思', en: 'What each verdict means' },
    lines: {
      'zh-CN': [
        '圆形打勾“可通行”：可以进。',
        '三角“暂缓”：黄码，不能进。不要争辩，请他点“为什么”，上面写着还差什么。',
        '八边形“止步”：红码，不能进。请他戴好口罩到一旁，拨打社区电话。',
        '方形烧瓶“请先采样”：该做核酸没有做，采样后自动恢复。',
        '问号“无法核验”：看不出真假，改用证件或纸质码核验。',
        '颜色、图形、文字、声音说的是同一件事。以门口的屏幕和声音为准，不看访客的手机。',
      ],
      en: [
        'Circle with a tick, “Pass”: they may enter.',
        'Triangle, “Hold”: a yellow code, no entry. Do not argue; “Why?” on their phone says what is missing.',
        'Octagon, “Stop”: a red code, no entry. Ask them to put on a mask and step aside, and call the community.',
        'Square with a flask, “Test first”: a test was missed; it lifts by itself once they are sampled.',
        'Question mark, “Cannot verify”: neither true nor false can be told; check a document or paper code.',
        'Colour, shape, word and sound say the same. What counts is the screen and sound at the door, not the visitor’s phone.',
      ],
    },
  },
  {
    id: 'no-battery',
    title: { 'zh-CN': '访客手机没电了', en: 'A visitor’s phone is dead' },
    lines: {
      'zh-CN': [
        '有纸质码的，扫纸质码；没有的，看身份证，在“证件核验”里输入号码并写明原因。',
        '老人、孩子不会用手机，不能因此拒绝。家人可以一次扫码带上他们。',
        '都没有的，用纸质登记本，来电后再补录。',
      ],
      en: [
        'Scan a paper code if they have one; if not, look at their document and enter its number under “Document check” with the reason.',
        'Old people and children without a phone are not turned away for it. A relative can bring them along with one scan.',
        'With neither, use the paper register and enter it later.',
      ],
    },
  },
  {
    id: 'offline',
    title: { 'zh-CN': '门口断网了', en: 'The gate is offline' },
    lines: {
      'zh-CN': [
        '照常查验：设备离线一天之内都能判断，记录排队，联网后自动补传，不会重复。',
        '看屏幕上方的状态条：名单超过一天，颜色判断不再可靠，改用证件核验，并尽快联网。',
        '访客扫码显示“已保存，联网后自动发送”也算登记。',
        '不要重装、不要清除数据，排队的记录在设备里。',
      ],
      en: [
        'Go on checking: a device can judge for a day without network; records queue and are sent once, later.',
        'Look at the strip at the top: when its lists are older than a day colours cannot be trusted; check documents and get it online.',
        'A visitor’s “kept, will be sent” counts as registered.',
        'Do not reinstall or clear anything: the queued records are in the device.',
      ],
    },
  },
  {
    id: 'paper-codes',
    title: { 'zh-CN': '纸质码', en: 'Paper codes' },
    lines: {
      'zh-CN': [
        '给 18 岁以下、60 岁以上和残疾人用，180 天有效。上面没有颜色和姓名。',
        '扫了以后，屏幕显示结果和打码的姓名，与本人核对。',
        '捡到的、别人的，不能用；丢了在“家人”里挂失，马上失效，再印一张。',
      ],
      en: [
        'For people under 18, over 60 or disabled; good for 180 days. No colour and no name is on it.',
        'Once scanned, the screen shows the verdict and a masked name: compare it with the person.',
        'One found or borrowed does not count; a lost one is reported under “Family”, is dead at once, and is printed anew.',
      ],
    },
  },
  {
    id: 'forged-pages',
    title: { 'zh-CN': '假页面、截图', en: 'Forged pages and screenshots' },
    lines: {
      'zh-CN': [
        '眼睛认不出假页面，只有机器认得出：请扫他的个人码，听门口设备的声音。',
        '个人码每 30 秒变一次，截图一分钟后就扫不过。同一个码扫两次，设备会报警。',
        '扫场所码的结果页上有“门口的词和图形”，与门口屏幕上的一样才是真的。',
        '发现门口的码被人贴了另一张，撕下来留着，马上在这里求助。',
      ],
      en: [
        'No eye can tell a forged page; the machine can: scan their personal code and listen to the device at the door.',
        'A personal code changes every 30 seconds; a screenshot is dead within a minute. The same code twice sounds an alarm.',
        'A genuine result page shows the word and symbol of the screen at the door.',
        'If somebody stuck another code over yours, take it off, keep it, and ask for help here at once.',
      ],
    },
  },
  {
    id: 'complaints',
    title: { 'zh-CN': '有人投诉、吵架', en: 'Complaints' },
    lines: {
      'zh-CN': [
        '颜色不是您定的，也没有人能改。请他点“为什么”，再点“提出异议”，一天之内有人看。',
        '急救、分娩、火灾，先放人，后登记。',
        '不拍别人的屏幕，不问病情，不把登记本给别人看。',
        '解决不了的，在这里求助，区里 4 小时内答复。',
      ],
      en: [
        'You did not set the colour and nobody can. “Why?” and then “Object” on their phone: somebody looks within a day.',
        'First aid, childbirth, fire: let them through first, register after.',
        'Do not photograph screens, do not ask about illness, do not show the register to anybody.',
        'What you cannot settle, ask here; the district answers within 4 hours.',
      ],
    },
  },
  {
    id: 'training',
    title: { 'zh-CN': '课程：查验入门', en: 'Course: checking basics' },
    lines: {
      'zh-CN': [
        '1. 开机，看状态条：在线、名单新鲜、时间准。2. 请访客扫门口的码，或者您扫他的码。3. 听声音、看图形，再放行。',
        '发热（37.3 度以上）：请到一旁、戴口罩、坐一会儿、换一支体温计再量，第二次的结果算数。',
        '您只加看到的和量到的，不决定颜色。',
      ],
      en: [
        '1. Switch on and look at the strip: online, lists fresh, clock right. 2. The visitor scans the door, or you scan the visitor. 3. Listen, look at the shape, then let them pass.',
        'Fever (37.3 °C or more): aside, mask, rest, another thermometer; the second reading counts.',
        'You add what you see and measure. You decide no colour.',
      ],
    },
  },
  {
    id: 'training-offline',
    title: { 'zh-CN': '课程：断网与纸质码', en: 'Course: offline and paper codes' },
    lines: {
      'zh-CN': [
        '断网照样查，一天之内有效；超过一天查证件。排队的记录不要删。',
        '纸质码要扫，不能只看；扫不出来的，查证件并写原因。',
        '设备坏了用纸质登记本，当天补录。',
      ],
      en: [
        'Without network go on checking, for a day; after that check documents. Never delete what is queued.',
        'A paper code is scanned, not looked at; where it cannot be, check a document and give the reason.',
        'With a broken device use the paper register and enter it the same day.',
      ],
    },
  },
  {
    id: 'training-privacy',
    title: { 'zh-CN': '课程：保护隐私', en: 'Course: privacy' },
    lines: {
      'zh-CN': [
        '看到的不说出去，不拍照，不记在自己的本子上。',
        '查证件要有原因，每次都有记录，本人看得到是哪个门查的。',
        '登记本合着放，满 14 天交回区里销毁。',
      ],
      en: [
        'Do not tell what you see, take no photos, keep no notes of your own.',
        'A document check needs a reason; each is on record, and the person sees which gate it was.',
        'Keep the register shut; after 14 days hand it to the district to be destroyed.',
      ],
    },
  },
];

/** Topics with every word of `typed` in their title or text, in their order; all where nothing was typed. */
export function topicsFor(typed: string, language: Language): readonly Topic[] {
  const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return topics.filter(({ title, lines }) => {
    const text = `${title[language]} ${lines[language].join(' ')}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
