import type { RuleSet } from '../../rule-set';
import { countedFrom } from '../national/golden-parts';
import { newTenAdmission, newTenCases, newTenRules } from '../national/new-ten';

/** Shanghai under the new ten, which leave nothing for a city to add. */
export const shanghai20221207: RuleSet = {
  id: '310000@2022-12-07',
  jurisdiction: '310000',
  version: '2022-12-07',
  effectiveFrom: '2022-12-07T00:00:00+08:00',
  effectiveUntil: null,
  pendingHoursMax: 24,
  rules: newTenRules,
  admission: newTenAdmission,
  goldenCases: newTenCases(countedFrom('2022-12-10')),
};
