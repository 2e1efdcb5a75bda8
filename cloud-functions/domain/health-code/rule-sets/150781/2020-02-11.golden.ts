import type { GoldenCase } from '../../rule-set';
import { workedExample } from '../national/worked-example';

export const goldenCases: readonly GoldenCase[] = [
  ...workedExample({
    day: '2020-05-01',
    testDays: ['2020-05-02', '2020-05-03', '2020-05-04', '2020-05-06', '2020-05-08', '2020-05-11'],
    moments: [
      { at: '2020-05-15 23:59:59', colour: 'red', rules: ['contact-close'], until: '2020-05-16 00:00:00' },
      { at: '2020-05-16 00:00:00', until: null },
    ],
  }),
];
