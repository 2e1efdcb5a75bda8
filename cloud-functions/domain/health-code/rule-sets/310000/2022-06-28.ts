import type { RuleSet } from '../../rule-set';
import { countedFrom } from '../national/golden-parts';
import { ninthEdition as instrument } from '../national/instruments';
import { ninthEditionHolds } from '../national/ninth-edition';
import { ninthEditionCases } from '../national/ninth-edition-cases';
import { portDutyDaily } from '../national/test-duties';
import { shanghaiAdmission202206 } from './admission';
import { shanghaiDuties, shanghaiDutyCases } from './duties';

const days = countedFrom('2022-08-01');

/** Shanghai under the ninth edition. */
export const shanghai20220628: RuleSet = {
  id: '310000@2022-06-28',
  jurisdiction: '310000',
  version: '2022-06-28',
  effectiveFrom: '2022-06-28T00:00:00+08:00',
  effectiveUntil: '2022-11-11T00:00:00+08:00',
  pendingHoursMax: 24,
  rules: [...ninthEditionHolds, ...shanghaiDuties(portDutyDaily(instrument), instrument)],
  admission: shanghaiAdmission202206,
  goldenCases: [...ninthEditionCases(days), ...shanghaiDutyCases(days)],
};
