import type { RuleSet } from '../../cloud-functions/domain/health-code/rule-set';
import { thresholds, within72Hours } from '../../cloud-functions/domain/health-code/rule-sets/national/admission-rows';

const stay = { id: 'stay', kind: 'stay.risk', at: '2022-09-04T12:00:00+08:00', level: 'high' };
const duty = { id: 'duty', kind: 'duty.group', at: '2022-09-05T00:00:00+08:00', group: 'city-72h' };
const text = { 'zh-CN': '测试', en: 'test' };

/** Two rules, enough to turn a colour and to miss a test: a high-risk stay is red for 7 days; the city is tested every 72 h. */
export const aRuleSet = (): RuleSet => ({
  id: '150781@test',
  jurisdiction: '150781',
  version: 'test',
  effectiveFrom: '2022-06-28T00:00:00+08:00',
  effectiveUntil: null,
  pendingHoursMax: 24,
  rules: [
    {
      type: 'hold',
      id: 'high-risk-stay',
      reason: 'stay-in-high-risk-area',
      text,
      basis: text,
      decider: 'rule',
      trigger: { kinds: ['stay.risk'], where: { level: 'high' } },
      phases: [{ colour: 'red', days: 7 }],
      clearsEarly: false,
      overstay: 'ends',
    },
    {
      type: 'cadence',
      id: 'city-tests',
      reason: 'city-test-round',
      text,
      basis: text,
      decider: 'rule',
      duty: { of: 'groups', groups: ['city-72h'], everyHours: 72 },
    },
  ],
  admission: thresholds(within72Hours),
  goldenCases: [
    {
      name: text,
      at: '2022-09-11T23:59:59+08:00',
      facts: [stay, duty],
      expect: { colour: 'red', missedTest: true, rules: ['high-risk-stay', 'city-tests'], until: '2022-09-12T00:00:00+08:00' },
    },
    { name: text, at: '2022-09-12T00:00:00+08:00', facts: [stay], expect: { colour: 'green', missedTest: false, rules: [] } },
    { name: text, at: '2022-09-07T23:59:59+08:00', facts: [duty], expect: { colour: 'green', missedTest: false, rules: [] } },
  ],
});
