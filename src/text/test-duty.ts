/** Tests and vaccination: the history, what is due, what is missed, what is pending. */
import { texts } from './texts';

export const testDutyText = texts({
  'zh-CN': {
    title: '检测与接种',
    says: '检测机构和接种点报来的记录。结果一到，这里和您的码会自动更新。',
    none: '还没有检测或接种记录',
    noneSays: '采样后由检测机构录入，通常当天可见。没有登记身份的人，登记后会自动补上。',
    tests: '核酸检测',
    noTests: '没有检测记录',
    vaccinations: '疫苗接种',
    noVaccinations: '没有接种记录',
    due: '检测要求',
    noDuty: '您没有定期检测任务',
    remind: (when: string) => `提醒：请在 ${when} 前采样`,
    remindSays: '逾期后进入场所和乘坐交通工具都会被拦下，采样后解除。',
    pending: (when: string) => `已采样，等待结果。${when} 前按已检测计算`,
    pendingSays: '结果一到，一分钟内自动更新，不用再操作。到时还没有结果，请联系采样点。',
    missedTitle: '应检未检',
    missedDue: (when: string) => `应在 ${when} 前采样，已经过期。`,
    missedSays: '在采新的样本之前，不能进入场所、不能乘坐交通工具。颜色不变。',
    missedThen: '采样登记后显示“等待结果”，结果一到，这个提示一分钟内自动消失。',
    understood: '知道了',
    why: '为什么要检测',
    open: '看检测与接种',
    basis: '依据',
  },
  en: {
    title: 'Tests and vaccination',
    says: 'As laboratories and clinics report them. When a result arrives, this page and your code update by themselves.',
    none: 'No test or vaccination on record yet',
    noneSays:
      'Laboratories enter samples, usually on the same day. What came before you registered is added when you register your identity.',
    tests: 'Tests',
    noTests: 'No test on record',
    vaccinations: 'Vaccination',
    noVaccinations: 'No dose on record',
    due: 'Testing duty',
    noDuty: 'You have no regular testing duty',
    remind: (when: string) => `Reminder: please be sampled by ${when}`,
    remindSays: 'After that, sites and transport turn you away until you have been sampled.',
    pending: (when: string) => `Sampled, waiting for the result. Counts as tested until ${when}`,
    pendingSays:
      'When the result arrives this updates within a minute; nothing to do. If none has come by then, ask where you were sampled.',
    missedTitle: 'Test missed',
    missedDue: (when: string) => `A sample was due by ${when}.`,
    missedSays: 'Until you give a new sample you cannot enter sites or use transport. Your colour stays as it is.',
    missedThen: 'Once the sample is recorded this says “Result pending”; when the result arrives, this message goes away within a minute.',
    understood: 'I see',
    why: 'Why a test is due',
    open: 'See tests and vaccination',
    basis: 'Basis',
  },
});

export type TestDutyText = (typeof testDutyText)['zh-CN'];
