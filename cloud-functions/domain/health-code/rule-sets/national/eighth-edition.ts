import type { HoldRule } from '../../rule-set';
import { closeContact, highRiskStay, mediumRiskStay, overseasArrival, recovered, red, secondaryContact, yellow } from './hold-parts';
import { clause, eighthEdition as instrument } from './instruments';
import { caseRules, declaredRules } from './standing-rules';

/** What colours a code by the eighth edition, the same in every jurisdiction. */
export const eighthEditionHolds: readonly HoldRule[] = [
  ...caseRules(instrument),
  {
    ...recovered,
    phases: [red(14), yellow(14)],
    text: {
      'zh-CN': '您已康复，进入健康监测。红码 14 天，再黄码 14 天，之后转绿。',
      en: 'You have recovered and are being monitored. Red for 14 days, then yellow for 14 days, then green.',
    },
    basis: clause(instrument, '出院后隔离 14 天、健康监测 14 天', 'after recovery: 14 days of isolation and 14 of monitoring'),
  },
  {
    ...closeContact,
    phases: [red(14), yellow(7)],
    text: {
      'zh-CN': '您是密切接触者。红码 14 天，再黄码 7 天，之后转绿。',
      en: 'You are a close contact. Red for 14 days, then yellow for 7 days, then green.',
    },
    basis: clause(instrument, '密切接触者 14 天加 7 天', 'close contacts: 14 days and 7 days'),
  },
  {
    ...secondaryContact,
    phases: [red(7, 'central')],
    text: {
      'zh-CN': '您是密接的密接。集中隔离，红码 7 天，之后转绿。',
      en: 'You are a contact of a close contact. Central isolation, red for 7 days, then green.',
    },
    basis: clause(instrument, '密接的密接集中隔离 7 天', 'contacts of contacts: 7 days of central isolation'),
  },
  {
    ...overseasArrival,
    phases: [red(14), yellow(7)],
    text: {
      'zh-CN': '您从境外入境。红码 14 天，再黄码 7 天，之后转绿。',
      en: 'You arrived from abroad. Red for 14 days, then yellow for 7 days, then green.',
    },
    basis: clause(instrument, '入境人员 14 天加 7 天', 'arrivals from abroad: 14 days and 7 days'),
  },
  {
    ...highRiskStay,
    phases: [red(14)],
    text: {
      'zh-CN': '您到过高风险区。红码 14 天，之后转绿。',
      en: 'You stayed in a high-risk area. Red for 14 days, then green.',
    },
    basis: clause(instrument, '高风险区旅居人员 14 天', 'stay in a high-risk area: 14 days'),
  },
  {
    ...mediumRiskStay,
    phases: [yellow(14)],
    text: {
      'zh-CN': '您到过中风险区。黄码 14 天，之后转绿。',
      en: 'You stayed in a medium-risk area. Yellow for 14 days, then green.',
    },
    basis: clause(instrument, '中风险区旅居人员 14 天', 'stay in a medium-risk area: 14 days'),
  },
  ...declaredRules(instrument),
];
