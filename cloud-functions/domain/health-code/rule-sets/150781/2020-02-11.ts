import type { RuleSet } from '../../rule-set';
import { closeContact, dailyCheckIns, highRiskStay, mediumRiskStay, overseasArrival, red, yellow } from '../national/hold-parts';
import { clause, firstHealthCode as instrument } from '../national/instruments';
import { caseRules, declaredRules } from '../national/standing-rules';
import { cityDuties, contactStaffDuty, portDutyWeekly } from '../national/test-duties';
import { goldenCases } from './2020-02-11.golden';
import { admission20200211 } from './admission';

/** The first health code: red 14 days, yellow up to 7, daily check-ins, then green. */
export const ruleSet20200211: RuleSet = {
  id: '150781@2020-02-11',
  jurisdiction: '150781',
  version: '2020-02-11',
  effectiveFrom: '2020-02-11T00:00:00+08:00',
  effectiveUntil: '2021-05-11T00:00:00+08:00',
  pendingHoursMax: 24,
  rules: [
    ...caseRules(instrument),
    {
      ...closeContact,
      phases: [red(14)],
      clears: dailyCheckIns(14),
      text: {
        'zh-CN': '您是密切接触者。红码 14 天，每天健康打卡；打满 14 天后转绿。',
        en: 'You are a close contact. Red for 14 days with a daily health check-in; green after 14 check-ins.',
      },
      basis: clause(instrument, '密切接触者隔离 14 天，连续打卡', 'close contacts: 14 days, daily check-ins'),
    },
    {
      ...overseasArrival,
      phases: [red(14)],
      clears: dailyCheckIns(14),
      text: {
        'zh-CN': '您从境外入境。红码 14 天，每天健康打卡；打满 14 天后转绿。',
        en: 'You arrived from abroad. Red for 14 days with a daily health check-in; green after 14 check-ins.',
      },
      basis: clause(instrument, '入境人员隔离 14 天，连续打卡', 'arrivals from abroad: 14 days, daily check-ins'),
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
      phases: [yellow(7)],
      text: {
        'zh-CN': '您到过中风险区。黄码 7 天，之后转绿。',
        en: 'You stayed in a medium-risk area. Yellow for 7 days, then green.',
      },
      basis: clause(instrument, '中风险区旅居人员 7 天', 'stay in a medium-risk area: 7 days'),
    },
    ...declaredRules(instrument),
    portDutyWeekly(instrument),
    contactStaffDuty(instrument),
    ...cityDuties(instrument),
  ],
  admission: admission20200211,
  goldenCases,
};
