import type { GoldenCase } from '../../rule-set';
import { cityDutiesTold, contactStaffTold, dutyCases, medicineCases, pendingCases, portTold } from '../national/duty-cases';
import { countedFrom } from '../national/golden-parts';
import { ninthEditionCases } from '../national/ninth-edition-cases';

const days = countedFrom('2022-08-01');

export const goldenCases: readonly GoldenCase[] = [
  ...ninthEditionCases(days),
  ...dutyCases(days, [portTold(24), contactStaffTold(84), ...cityDutiesTold]),
  ...pendingCases(days),
  ...medicineCases(days),
];
