import type { RuleSet } from '../../rule-set';
import { newTen as ground } from '../national/grounds';
import { cityDuties, contactStaffDuty, portDutyDaily } from '../national/test-duties';
import { goldenCases } from './2022-12-07.golden';
import { admission20221207 } from './admission';

/** The new ten: nothing colours a code any more; it is checked only at care homes, hospitals and schools. */
export const ruleSet20221207: RuleSet = {
  id: '150781@2022-12-07',
  jurisdiction: '150781',
  version: '2022-12-07',
  effectiveFrom: '2022-12-07T00:00:00+08:00',
  effectiveUntil: null,
  pendingHoursMax: 24,
  rules: [portDutyDaily(ground), contactStaffDuty(ground), ...cityDuties(ground)],
  admission: admission20221207,
  goldenCases,
};
