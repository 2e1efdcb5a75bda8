import type { HoldRule } from '../../rule-set';
import { closeContact, highRiskStay, overseasArrival, recovered, red, testsOnDays, yellow } from './hold-parts';
import { clause, twentyMeasures as instrument } from './instruments';
import { caseRules, declaredRules } from './standing-rules';

/** The home days are red too: red through day 8. */
const fiveAndThree = [red(5, 'central'), red(3, 'home')];

/** What colours a code by the twenty measures: contacts of contacts are no longer judged, medium risk is abolished. */
export const twentyMeasuresHolds: readonly HoldRule[] = [
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
    phases: fiveAndThree,
    // Home days 1 and 3 after five central days are days 6 and 8.
    clears: testsOnDays(1, 2, 3, 5, 6, 8),
    text: {
      'zh-CN': '您是密切接触者。集中隔离 5 天、居家隔离 3 天，都是红码；第 1、2、3、5、6、8 天各做一次核酸，全部阴性后转绿。',
      en: 'You are a close contact. 5 days of central isolation and 3 at home, red throughout; tests on days 1, 2, 3, 5, 6 and 8. Green once all are negative.',
    },
    basis: clause(instrument, '密切接触者“5+3”管理', 'close contacts: 5 days central and 3 days at home'),
  },
  {
    ...overseasArrival,
    phases: fiveAndThree,
    text: {
      'zh-CN': '您从境外入境。集中隔离 5 天、居家隔离 3 天，都是红码，之后转绿。',
      en: 'You arrived from abroad. 5 days of central isolation and 3 at home, red throughout, then green.',
    },
    basis: clause(instrument, '入境人员“5+3”管理', 'arrivals from abroad: 5 days central and 3 days at home'),
  },
  {
    ...highRiskStay,
    phases: [red(7, 'home')],
    clears: testsOnDays(1, 3, 5, 7),
    text: {
      'zh-CN': '您到过高风险区。居家隔离，红码 7 天；第 1、3、5、7 天各做一次核酸，全部阴性后转绿。',
      en: 'You stayed in a high-risk area. Red for 7 days at home; tests on days 1, 3, 5 and 7. Green once all are negative.',
    },
    basis: clause(instrument, '高风险区外溢人员居家隔离 7 天', 'stay in a high-risk area: 7 days at home'),
  },
  ...declaredRules(instrument),
];
