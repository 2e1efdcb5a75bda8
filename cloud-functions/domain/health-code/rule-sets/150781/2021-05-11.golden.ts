import type { GoldenCase } from '../../rule-set';
import { workedExample } from '../national/worked-example';

export const goldenCases: readonly GoldenCase[] = [
  ...workedExample({
    day: '2021-08-01',
    testDays: ['2021-08-02', '2021-08-03', '2021-08-04', '2021-08-06', '2021-08-08', '2021-08-11'],
    moments: [
      { at: '2021-08-15 23:59:59', colour: 'red', rules: ['contact-close'], until: '2021-08-23 00:00:00' },
      { at: '2021-08-16 00:00:00', colour: 'yellow', rules: ['contact-close'], until: '2021-08-23 00:00:00' },
      { at: '2021-08-22 23:59:59', colour: 'yellow', rules: ['contact-close'], until: '2021-08-23 00:00:00' },
      { at: '2021-08-23 00:00:00', until: null },
    ],
  }),
];
