import type { RuleSet } from '../../rule-set';
import { eighthEditionHolds } from '../national/eighth-edition';
import { eighthEditionCases } from '../national/eighth-edition-cases';
import { countedFrom } from '../national/golden-parts';
import { eighthEdition as instrument } from '../national/instruments';
import { shanghaiAdmission202204 } from './admission';
import { portDutyOfTheCity, shanghaiDuties, shanghaiDutyCases } from './duties';

const days = countedFrom('2022-04-02');

/** Shanghai under the eighth edition: 48 hours at transport, malls and offices, daily tests for those who meet many people. */
export const shanghai20220401: RuleSet = {
  id: '310000@2022-04-01',
  jurisdiction: '310000',
  version: '2022-04-01',
  effectiveFrom: '2022-04-01T00:00:00+08:00',
  effectiveUntil: '2022-06-28T00:00:00+08:00',
  pendingHoursMax: 24,
  rules: [...eighthEditionHolds, ...shanghaiDuties(portDutyOfTheCity, instrument)],
  admission: shanghaiAdmission202204,
  goldenCases: [...eighthEditionCases(days), ...shanghaiDutyCases(days)],
};
