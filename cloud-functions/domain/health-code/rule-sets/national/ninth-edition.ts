import type { HoldRule } from '../../rule-set';
import {
  closeContact,
  highRiskStay,
  mediumRiskStay,
  overseasArrival,
  recovered,
  red,
  secondaryContact,
  testsOnDays,
  yellow,
} from './hold-parts';
import { clause, ninthEdition as instrument } from './instruments';
import { caseRules, declaredRules } from './standing-rules';

/** "Home day 3" after seven central days is day 10. */
const sevenAndThree = { phases: [red(7, 'central'), yellow(3)], clears: testsOnDays(1, 2, 3, 5, 7, 10) };

const lowRiskStay: HoldRule = {
  type: 'hold',
  id: 'stay-low-risk',
  reason: 'stay-low-risk',
  trigger: { kinds: ['stay.risk'], where: { level: 'low' } },
  phases: [{ colour: 'yellow', days: null }],
  clears: [{ need: 'negative-tests', count: 2, gapHoursMin: 24, withinDays: 3 }],
  clearsEarly: true,
  overstay: 'last-colour',
  text: {
    'zh-CN': '您到过有疫情县区的低风险区。三天内做 2 次核酸，两次采样至少相隔 24 小时，都为阴性即转绿。',
    en: 'You stayed in a low-risk area of an affected county. Two negative tests within three days, sampled at least 24 hours apart, turn the code green.',
  },
  basis: clause(instrument, '低风险区旅居人员三天两检', 'stay in a low-risk area: two tests in three days'),
  decider: 'rule',
};

/** What colours a code by the ninth edition, the same in every jurisdiction. */
export const ninthEditionHolds: readonly HoldRule[] = [
  ...caseRules(instrument),
  {
    ...recovered,
    phases: [yellow(7)],
    text: {
      'zh-CN': '您已康复，居家健康监测。黄码 7 天，之后转绿。',
      en: 'You have recovered and are being monitored at home. Yellow for 7 days, then green.',
    },
    basis: clause(instrument, '出院后居家健康监测 7 天', 'after recovery: 7 days of monitoring at home'),
  },
  {
    ...closeContact,
    ...sevenAndThree,
    text: {
      'zh-CN': '您是密切接触者。红码 7 天，再黄码 3 天；第 1、2、3、5、7、10 天各做一次核酸，全部阴性后转绿。',
      en: 'You are a close contact. Red for 7 days, then yellow for 3; tests on days 1, 2, 3, 5, 7 and 10. Green once all are negative.',
    },
    basis: clause(instrument, '密切接触者“7+3”管理', 'close contacts: 7 days central and 3 days at home'),
  },
  {
    ...secondaryContact,
    phases: [yellow(7)],
    clears: testsOnDays(1, 4, 7),
    text: {
      'zh-CN': '您是密接的密接。黄码 7 天；第 1、4、7 天各做一次核酸，全部阴性后转绿。',
      en: 'You are a contact of a close contact. Yellow for 7 days; tests on days 1, 4 and 7. Green once all are negative.',
    },
    basis: clause(instrument, '密接的密接居家 7 天', 'contacts of contacts: 7 days at home'),
  },
  {
    ...overseasArrival,
    ...sevenAndThree,
    text: {
      'zh-CN': '您从境外入境。红码 7 天，再黄码 3 天；第 1、2、3、5、7、10 天各做一次核酸，全部阴性后转绿。',
      en: 'You arrived from abroad. Red for 7 days, then yellow for 3; tests on days 1, 2, 3, 5, 7 and 10. Green once all are negative.',
    },
    basis: clause(instrument, '入境人员“7+3”管理', 'arrivals from abroad: 7 days central and 3 days at home'),
  },
  {
    ...highRiskStay,
    phases: [red(7)],
    clears: testsOnDays(1, 2, 3, 5, 7),
    text: {
      'zh-CN': '您到过高风险区。红码 7 天；第 1、2、3、5、7 天各做一次核酸，全部阴性后转绿。',
      en: 'You stayed in a high-risk area. Red for 7 days; tests on days 1, 2, 3, 5 and 7. Green once all are negative.',
    },
    basis: clause(instrument, '高风险区旅居人员 7 天', 'stay in a high-risk area: 7 days'),
  },
  {
    ...mediumRiskStay,
    phases: [yellow(7)],
    clears: testsOnDays(1, 4, 7),
    text: {
      'zh-CN': '您到过中风险区。黄码 7 天；第 1、4、7 天各做一次核酸，全部阴性后转绿。',
      en: 'You stayed in a medium-risk area. Yellow for 7 days; tests on days 1, 4 and 7. Green once all are negative.',
    },
    basis: clause(instrument, '中风险区旅居人员 7 天', 'stay in a medium-risk area: 7 days'),
  },
  lowRiskStay,
  ...declaredRules(instrument),
];
