import type { GoldenCase } from '../../rule-set';
import { workedExample } from '../national/worked-example';

export const goldenCases: readonly GoldenCase[] = [
  ...workedExample({
    day: '2022-12-10',
    testDays: ['2022-12-11', '2022-12-12', '2022-12-13', '2022-12-15', '2022-12-17', '2022-12-20'],
    moments: [
      { at: '2022-12-10 12:00:00', until: null },
      { at: '2022-12-30 12:00:00', until: null },
    ],
  }),
];
