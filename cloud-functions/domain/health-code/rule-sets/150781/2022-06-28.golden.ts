import type { GoldenCase } from '../../rule-set';
import { workedExample } from '../national/worked-example';

export const goldenCases: readonly GoldenCase[] = [
  ...workedExample({
    day: '2022-08-01',
    testDays: ['2022-08-02', '2022-08-03', '2022-08-04', '2022-08-06', '2022-08-08', '2022-08-11'],
    moments: [
      { at: '2022-08-08 23:59:59', colour: 'red', rules: ['contact-close'], until: null },
      { at: '2022-08-09 00:00:00', colour: 'yellow', rules: ['contact-close'], until: null },
      { at: '2022-08-11 23:59:59', colour: 'yellow', rules: ['contact-close'], until: '2022-08-12 00:00:00' },
      { at: '2022-08-12 00:00:00', until: null },
    ],
  }),
];
