import type { GoldenCase } from '../../rule-set';
import { cityDutiesTold, contactStaffTold, dutyCases, medicineCases, pendingCases, portTold } from '../national/duty-cases';
import { countedFrom } from '../national/golden-parts';
import { twentyMeasuresCases } from '../national/twenty-measures-cases';

const days = countedFrom('2022-11-14');

export const goldenCases: readonly GoldenCase[] = [
  ...twentyMeasuresCases(days),
  ...dutyCases(days, [portTold(24), contactStaffTold(84), ...cityDutiesTold]),
  ...pendingCases(days),
  ...medicineCases(days),
];
