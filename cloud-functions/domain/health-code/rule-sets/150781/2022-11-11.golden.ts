import type { GoldenCase } from '../../rule-set';
import { workedExample } from '../national/worked-example';

export const goldenCases: readonly GoldenCase[] = [
  ...workedExample({
    day: '2022-11-14',
    testDays: ['2022-11-15', '2022-11-16', '2022-11-17', '2022-11-19', '2022-11-21', '2022-11-24'],
    moments: [
      { at: '2022-11-22 23:59:59', colour: 'red', rules: ['contact-close'], until: null },
      { at: '2022-11-24 17:59:59', colour: 'red', rules: ['contact-close'], until: null },
      { at: '2022-11-24 18:00:00', until: null },
    ],
  }),
];
