import type { RuleSet } from '../../rule-set';
import { eighthEditionHolds } from '../national/eighth-edition';
import { eighthEdition as instrument } from '../national/instruments';
import { cityDuties, contactStaffDuty, medicinePurchase, portDutyWeekly } from '../national/test-duties';
import { goldenCases } from './2021-05-11.golden';
import { admission20210511 } from './admission';

/** The eighth edition. */
export const ruleSet20210511: RuleSet = {
  id: '150781@2021-05-11',
  jurisdiction: '150781',
  version: '2021-05-11',
  effectiveFrom: '2021-05-11T00:00:00+08:00',
  effectiveUntil: '2022-06-28T00:00:00+08:00',
  pendingHoursMax: 24,
  rules: [
    ...eighthEditionHolds,
    portDutyWeekly(instrument),
    contactStaffDuty(instrument),
    ...cityDuties(instrument),
    medicinePurchase(instrument),
  ],
  admission: admission20210511,
  goldenCases,
};
