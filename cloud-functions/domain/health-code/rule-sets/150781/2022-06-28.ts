import type { RuleSet } from '../../rule-set';
import { ninthEdition as instrument } from '../national/instruments';
import { ninthEditionHolds } from '../national/ninth-edition';
import { cityDuties, contactStaffDuty, medicinePurchase, portDutyDaily } from '../national/test-duties';
import { goldenCases } from './2022-06-28.golden';
import { admission2022 } from './admission';

/** The ninth edition. */
export const ruleSet20220628: RuleSet = {
  id: '150781@2022-06-28',
  jurisdiction: '150781',
  version: '2022-06-28',
  effectiveFrom: '2022-06-28T00:00:00+08:00',
  effectiveUntil: '2022-11-11T00:00:00+08:00',
  pendingHoursMax: 24,
  rules: [
    ...ninthEditionHolds,
    portDutyDaily(instrument),
    contactStaffDuty(instrument),
    ...cityDuties(instrument),
    medicinePurchase(instrument),
  ],
  admission: admission2022,
  goldenCases,
};
