import type { RuleSet } from '../../rule-set';
import { countedFrom } from '../national/golden-parts';
import { newTenAdmission, newTenCases, newTenRules } from '../national/new-ten';

/** The new ten: nothing colours a code any more; it is checked only at care homes, hospitals and schools. */
export const ruleSet20221207: RuleSet = {
  id: '150781@2022-12-07',
  jurisdiction: '150781',
  version: '2022-12-07',
  effectiveFrom: '2022-12-07T00:00:00+08:00',
  effectiveUntil: null,
  pendingHoursMax: 24,
  rules: newTenRules,
  admission: newTenAdmission,
  goldenCases: newTenCases(countedFrom('2022-12-10')),
};
