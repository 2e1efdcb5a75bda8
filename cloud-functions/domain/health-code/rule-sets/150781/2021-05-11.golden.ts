import type { GoldenCase } from '../../rule-set';
import { cityDutiesTold, contactStaffTold, dutyCases, medicineCases, pendingCases, portTold } from '../national/duty-cases';
import { eighthEditionCases } from '../national/eighth-edition-cases';
import { countedFrom } from '../national/golden-parts';

const days = countedFrom('2021-08-01');

export const goldenCases: readonly GoldenCase[] = [
  ...eighthEditionCases(days),
  ...dutyCases(days, [portTold(168), contactStaffTold(84), ...cityDutiesTold]),
  ...pendingCases(days),
  ...medicineCases(days),
];
