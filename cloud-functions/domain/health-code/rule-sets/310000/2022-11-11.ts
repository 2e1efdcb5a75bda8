import type { RuleSet } from '../../rule-set';
import { countedFrom } from '../national/golden-parts';
import { twentyMeasures as instrument } from '../national/instruments';
import { portDutyDaily } from '../national/test-duties';
import { twentyMeasuresHolds } from '../national/twenty-measures';
import { twentyMeasuresCases } from '../national/twenty-measures-cases';
import { shanghaiAdmission202206 } from './admission';
import { shanghaiDuties, shanghaiDutyCases } from './duties';

const days = countedFrom('2022-11-14');

/** Shanghai under the twenty measures. */
export const shanghai20221111: RuleSet = {
  id: '310000@2022-11-11',
  jurisdiction: '310000',
  version: '2022-11-11',
  effectiveFrom: '2022-11-11T00:00:00+08:00',
  effectiveUntil: '2022-12-07T00:00:00+08:00',
  pendingHoursMax: 24,
  rules: [...twentyMeasuresHolds, ...shanghaiDuties(portDutyDaily(instrument), instrument)],
  admission: shanghaiAdmission202206,
  goldenCases: [...twentyMeasuresCases(days), ...shanghaiDutyCases(days)],
};
