/** Facts as laboratories and offices report them, told in hours before a moment. */
import type { DutyGroup, Fact } from '../../domain/health-code/facts';
import { addDays, addMilliseconds, dayOf, type Instant, millisecondsPerHour, startOfDay } from '../../domain/time';

const hoursBefore = (now: Instant, hours: number): Instant => addMilliseconds(now, -hours * millisecondsPerHour);
/** A quarter past nine in the morning, so many days ago: when sampling points are open. */
const morning = (now: Instant, daysAgo: number): Instant =>
  addMilliseconds(startOfDay(addDays(dayOf(now), -daysAgo)), 9.25 * millisecondsPerHour);

/** Results come back six hours after the sample. */
const resultHours = 6;

export function negative(now: Instant, hoursAgo: number): Fact {
  const sampledAt = hoursBefore(now, hoursAgo);
  return negativeSampled(sampledAt);
}
export const negativeOnDay = (now: Instant, daysAgo: number): Fact => negativeSampled(morning(now, daysAgo));

function negativeSampled(sampledAt: Instant): Fact {
  const reportedAt = addMilliseconds(sampledAt, resultHours * millisecondsPerHour);
  return {
    id: `lab-${sampledAt}`,
    kind: 'test.result',
    at: reportedAt,
    sampledAt,
    reportedAt,
    result: 'negative',
    source: 'lab',
    evidence: 'MZL-LAB-2',
  };
}

export function sampled(now: Instant, hoursAgo: number): Fact {
  const sampledAt = hoursBefore(now, hoursAgo);
  return { id: `sample-${sampledAt}`, kind: 'test.sampled', at: sampledAt, sampledAt, source: 'lab', evidence: 'MZL-LAB-2' };
}

export const dose = (now: Instant, number: number, daysAgo: number): Fact => ({
  id: `dose-${number}`,
  kind: 'vaccination.dose',
  at: morning(now, daysAgo),
  dose: number,
  source: 'hospital',
});

export const contact = (now: Instant, kind: 'contact.close' | 'contact.secondary', daysAgo: number): Fact => ({
  id: `${kind}-${daysAgo}`,
  kind,
  at: morning(now, daysAgo),
  source: 'disease-control',
  evidence: 'MZL-CDC-2022-0831',
});

export const duty = (now: Instant, group: DutyGroup, daysAgo: number): Fact => ({
  id: `duty-${group}`,
  kind: 'duty.group',
  at: morning(now, daysAgo),
  group,
  source: 'disease-control',
});
