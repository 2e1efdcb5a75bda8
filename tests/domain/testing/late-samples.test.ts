import type { Fact, TestReported, TestSampled } from '../../../cloud-functions/domain/health-code/facts';
import { laboratoryOf, lateSamples } from '../../../cloud-functions/domain/testing/late-samples';
import { addMilliseconds, millisecondsPerDay, millisecondsPerHour } from '../../../cloud-functions/domain/time';
import { at, negative, sampled } from '../../builders/facts';

const now = at('2022-09-06T08:30:00+08:00');
const late = (facts: readonly Fact[], pendingHoursMax = 24) => lateSamples(facts, { pendingHoursMax, at: now }).map(({ id }) => id);
const hoursAgo = (hours: number): TestSampled => {
  const sampledAt = addMilliseconds(now, -hours * millisecondsPerHour);
  return { id: `sample-${hours}`, kind: 'test.sampled', at: sampledAt, sampledAt, source: 'lab' };
};
const lab = (id: string): string => `lab-${id.padStart(24, '0')}`;

it('a sample is late from the hour on at which the laboratory had to be done', () => {
  expect(late([{ ...hoursAgo(24), id: 'due now' }, hoursAgo(23)])).toEqual(['due now']);
  const aMomentLess = addMilliseconds(now, -24 * millisecondsPerHour + 1);
  expect(late([{ ...hoursAgo(24), sampledAt: aMomentLess }])).toEqual([]);
  expect(late([hoursAgo(24)], 48)).toEqual([]);
});

it('the oldest comes first, and what is older than two weeks is lost, not late', () => {
  const days = (count: number): TestSampled => ({ ...hoursAgo(24 * count), id: `${count} days` });
  expect(late([days(2), days(14), days(13)])).toEqual(['13 days', '2 days']);
});

it('its own result answers it, any result of another sample does not', () => {
  expect(late([sampled('2022-09-04'), negative('2022-09-04')])).toEqual([]);
  expect(late([sampled('2022-09-04'), negative('2022-09-05')])).toHaveLength(1);
  const sample: TestSampled = { ...sampled('2022-09-04'), id: lab('a') };
  const result: TestReported = { ...negative('2022-09-05'), id: `${lab('a')}-x9k2` };
  expect(late([sample, result])).toEqual([]);
  expect(late([sample, { ...result, id: `${lab('b')}-x9k2` }])).toEqual([lab('a')]);
});

it('a withdrawn sample is nobody’s debt, a withdrawn result pays none, and the future is not known', () => {
  const before = addMilliseconds(now, -millisecondsPerHour);
  const tomorrow = addMilliseconds(now, millisecondsPerDay);
  expect(late([{ ...hoursAgo(30), withdrawnAt: before }])).toEqual([]);
  expect(late([{ ...hoursAgo(30), withdrawnAt: tomorrow }])).toHaveLength(1);
  expect(late([sampled('2022-09-04'), { ...negative('2022-09-04'), withdrawnAt: before }])).toHaveLength(1);
  expect(late([sampled('2022-09-04'), { ...negative('2022-09-04'), at: tomorrow }])).toHaveLength(1);
});

it('the laboratory stands before its sample’s number', () => {
  const fromFeed: TestSampled = { ...sampled('2022-09-04'), id: lab('a'), evidence: '市医院 检验科 220904-17' };
  expect(laboratoryOf(fromFeed)).toBe('市医院 检验科');
  expect(laboratoryOf({ ...fromFeed, evidence: '220904-17' })).toBe('lab');
  expect(laboratoryOf({ ...fromFeed, id: 'other' })).toBe('lab');
  const { source: _, ...bare } = sampled('2022-09-04');
  expect(laboratoryOf(bare)).toBe('');
});
