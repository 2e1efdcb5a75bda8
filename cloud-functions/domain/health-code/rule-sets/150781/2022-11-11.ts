import type { RuleSet } from '../../rule-set';
import { twentyMeasures as instrument } from '../national/instruments';
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
  rules: [
    ...twentyMeasuresHolds,
    portDutyDaily(instrument),
    contactStaffDuty(instrument),
    ...cityDuties(instrument),
    medicinePurchase(instrument),
  ],
  admission: admission2022,
  goldenCases,
};
