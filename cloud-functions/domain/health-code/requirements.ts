/** How far a person has come with what a hold asks for: negative samples, isolation check-ins, a fact. */

import { addDays, addMilliseconds, type Day, dayOf, type Instant, millisecondsPerHour, startOfDay } from '../time';
import { type Fact, tookPlaceAt } from './facts';
import type { Requirement } from './rule-set';

export type Progress = {
  readonly done: number;
  readonly of: number;
  readonly metBy: readonly string[];
  readonly dueDays: readonly Day[];
  /** When something done is lost for nothing having followed; infinite: never. */
  readonly expiresAt: number;
};
export type Asked = {
  readonly requirement: Requirement;
  /** When the hold's trigger counts from: nothing before it is a proof. */
  readonly since: Instant;
  /** Only facts that count now. */
  readonly facts: readonly Fact[];
  readonly now: Instant;
};

export function measureProgress({ requirement, since, facts, now }: Asked): Progress {
  switch (requirement.need) {
    case 'negative-tests-on-days':
      return onListedDays(negativeSamples(facts, since), dayOf(since), requirement.days);
    case 'negative-tests':
      return apart(negativeSamples(facts, since), requirement, { since, now });
    case 'check-ins':
      return onDifferentDays(facts, since, requirement.days);
    case 'fact': {
      const [met] = facts
        .filter((fact) => requirement.kinds.includes(fact.kind) && tookPlaceAt(fact) >= since)
        .map((fact) => ({ id: fact.id, at: tookPlaceAt(fact) }))
        .sort(byTimeThenId);
      return { done: met === undefined ? 0 : 1, of: 1, metBy: met === undefined ? [] : [met.id], dueDays: [], expiresAt: never };
    }
    default:
      return requirement satisfies never;
  }
}

const never = Number.POSITIVE_INFINITY;
type Sample = { readonly id: string; readonly at: Instant };

/** Oldest first. Two reports of one sample are one sample. */
function negativeSamples(facts: readonly Fact[], since: Instant): readonly Sample[] {
  const samples: Sample[] = [];
  for (const fact of facts)
    if (fact.kind === 'test.result' && fact.result === 'negative' && fact.sampledAt >= since)
      samples.push({ id: fact.id, at: fact.sampledAt });
  samples.sort(byTimeThenId);
  return samples.filter((sample, index) => sample.at !== samples[index - 1]?.at);
}
const byTimeThenId = (one: Sample, other: Sample): number => one.at - other.at || (one.id < other.id ? -1 : 1);

/** Each sample stands for the earliest listed day still open that it is not too early for; so a late one stands in for a missed one. */
function onListedDays(samples: readonly Sample[], triggerDay: Day, listed: readonly number[]): Progress {
  const metBy: string[] = [];
  for (const sample of samples) {
    const next = listed[metBy.length];
    if (next === undefined) break;
    if (dayOf(sample.at) >= triggerDay + next) metBy.push(sample.id);
  }
  const dueDays = listed.slice(metBy.length).map((day) => addDays(triggerDay, day));
  return { done: metBy.length, of: listed.length, metBy, dueDays, expiresAt: never };
}

type Apart = Extract<Requirement, { need: 'negative-tests' }>;

/** The longest row of samples far enough apart inside one window; of equally long ones the oldest, which asks for the next sample soonest. */
function apart(
  samples: readonly Sample[],
  { count, gapHoursMin, withinDays }: Apart,
  { since, now }: { readonly since: Instant; readonly now: Instant },
): Progress {
  const gap = gapHoursMin * millisecondsPerHour;
  let best: { row: readonly Sample[]; windowEnd: number } = { row: [], windowEnd: never };
  for (let start = 0; start < samples.length; start += 1) {
    const first = samples[start];
    if (first === undefined) break;
    const windowEnd = withinDays === undefined ? never : startOfDay(addDays(dayOf(first.at), withinDays));
    const row = [first];
    let last = first.at;
    for (let index = start + 1; index < samples.length && row.length < count; index += 1) {
      const sample = samples[index];
      if (sample === undefined || sample.at - last < gap || sample.at >= windowEnd) continue;
      row.push(sample);
      last = sample.at;
    }
    const complete = row.length === count;
    if (complete) return { done: count, of: count, metBy: row.map(({ id }) => id), dueDays: [], expiresAt: never };
    if (windowEnd > now && row.length > best.row.length) best = { row, windowEnd };
  }
  const latest = best.row[best.row.length - 1];
  const dueDays: Day[] = [];
  let due = latest === undefined ? since : addMilliseconds(latest.at, gap);
  for (let missing = count - best.row.length; missing > 0; missing -= 1) {
    dueDays.push(dayOf(due));
    due = addMilliseconds(due, gap);
  }
  return { done: best.row.length, of: count, metBy: best.row.map(({ id }) => id), dueDays, expiresAt: best.windowEnd };
}

/** Several check-ins of one day are one; a day without one is made up for by a later day. */
function onDifferentDays(facts: readonly Fact[], since: Instant, days: number): Progress {
  const checkIns: Sample[] = [];
  for (const fact of facts) if (fact.kind === 'isolation.check-in' && fact.at >= since) checkIns.push({ id: fact.id, at: fact.at });
  checkIns.sort(byTimeThenId);
  const metBy = checkIns.filter(({ at }, index) => index === 0 || dayOf(at) !== dayOf(checkIns[index - 1]?.at ?? at)).slice(0, days);
  const dueDays: Day[] = [];
  for (let day = metBy.length + 1; day <= days; day += 1) dueDays.push(addDays(dayOf(since), day));
  return { done: metBy.length, of: days, metBy: metBy.map(({ id }) => id), dueDays, expiresAt: never };
}
