import { medianHours, reportsByStep } from '../../../cloud-functions/domain/statistics/lab-timeliness';

const reported = (hours: Readonly<Record<number, number>>) => Array.from({ length: 73 }, (_, hour) => hours[hour] ?? 0);

it('sorts reports into steps that add up to all', () => {
  expect(reportsByStep(reported({ 0: 1, 5: 1, 6: 10, 11: 10, 12: 100, 23: 100, 24: 1_000, 47: 1_000, 48: 1e4, 72: 1e4 }))).toEqual([
    2, 20, 200, 2_000, 2e4,
  ]);
});

it.each([
  ['none', {}, undefined],
  ['one within the first hour', { 0: 1 }, 1],
  ['the earlier of two', { 3: 1, 9: 1 }, 4],
  ['the middle of three', { 3: 1, 9: 1, 30: 1 }, 10],
  ['half of them beyond three days', { 3: 1, 72: 2 }, undefined],
])('has the median of %s', (_, hours, median) => {
  expect(medianHours(reported(hours))).toBe(median);
});
