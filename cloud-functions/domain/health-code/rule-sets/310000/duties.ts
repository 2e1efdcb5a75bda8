import type { GoldenCase, Rule } from '../../rule-set';
import { cityDutiesTold, contactStaffTold, dutyCases, medicineCases, pendingCases, portTold } from '../national/duty-cases';
import type { Calendar } from '../national/golden-parts';
import { type Instrument, unconfirmed } from '../national/instruments';
import { cityDuties, contactStaffDutyDaily, medicinePurchase, portDutyDaily } from '../national/test-duties';
import { shanghaiCirculars } from './instruments';

/** Before the ninth edition asked for it everywhere. */
export const portDutyOfTheCity: Rule = portDutyDaily(shanghaiCirculars, unconfirmed);

/** Denser than the national rows: those who meet many people are tested every day. */
export const shanghaiDuties = (port: Rule, edition: Instrument): readonly Rule[] => [
  port,
  contactStaffDutyDaily(shanghaiCirculars),
  ...cityDuties(shanghaiCirculars),
  medicinePurchase(edition),
];

export const shanghaiDutyCases = (days: Calendar): readonly GoldenCase[] => [
  ...dutyCases(days, [portTold(24), contactStaffTold(24), ...cityDutiesTold]),
  ...pendingCases(days),
  ...medicineCases(days),
];
