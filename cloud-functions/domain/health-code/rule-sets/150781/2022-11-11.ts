import type { RuleSet } from '../../rule-set';
import { twentyMeasures as ground } from '../national/grounds';
import { cityDuties, contactStaffDuty, medicinePurchase, portDutyDaily } from '../national/test-duties';
import { twentyMeasuresHolds } from '../national/twenty-measures';
import { goldenCases } from './2022-11-11.golden';
import { admission2022 } from './admission';

/** The twenty measures. */
export const ruleSet20221111: RuleSet = {
  id: '150781@2022-11-11',
  jurisdiction: '150781',
  version: '2022-11-11',
  effectiveFrom: '2022-11-11T00:00:00+08:00',
  effectiveUntil: '2022-12-07T00:00:00+08:00',
  pendingHoursMax: 24,
  rules: [...twentyMeasuresHolds, portDutyDaily(ground), contactStaffDuty(ground), ...cityDuties(ground), medicinePurchase(ground)],
  admission: admission2022,
  goldenCases,
};
