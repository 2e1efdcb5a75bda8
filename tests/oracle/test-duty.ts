/** The paragraph "Test duty" of the policy and the row on medicine: a flag, never a colour. */
import { hour, type Known, midnightOf } from './known-facts';
import type { PersonAt } from './person-at';

/** Hours a sample is good for. Before the ninth edition staff at the border were tested weekly. */
function hoursOf(group: string, now: number): number {
  if (['port', 'cold-chain', 'entry'].includes(group)) return now < midnightOf('2022-06-28') ? 7 * 24 : 24;
  if (['courier', 'medical', 'transport'].includes(group)) return 84;
  if (group === 'city-48h') return 48;
  return group === 'city-72h' ? 72 : 7 * 24;
}

/** Groups that the paragraph names in one breath: one duty, whichever of them somebody is in. */
const namedTogether = [
  ['port', 'cold-chain', 'entry'],
  ['courier', 'medical', 'transport'],
];
const askedTheSame = (one: string, other: string): boolean =>
  one === other || namedTogether.some((groups) => groups.includes(one) && groups.includes(other));

const spanOf = (duty: Known) => ({ from: duty.from ?? duty.at, end: Math.min(duty.to ?? Number.POSITIVE_INFINITY, duty.until) });

/**
 * When the duty of a group began that runs now, through all its renewals and moves between groups asked the same, without
 * a gap; undefined: none runs.
 */
function beganAt(person: PersonAt, group: string): number | undefined {
  const spans = person
    .of('duty.group')
    .filter((duty) => askedTheSame(duty.group, group))
    .map((duty) => ({ ...spanOf(duty), group: duty.group }))
    .filter(({ from, end }) => from < end);
  if (!spans.some((span) => span.group === group && span.from <= person.now && person.now < span.end)) return undefined;
  let began = person.now;
  for (;;) {
    const before = spans.filter(({ from, end }) => from < began && end >= began).map(({ from }) => from);
    if (before.length === 0) return began;
    began = Math.min(...before);
  }
}

function isGroupTestMissed(person: PersonAt, group: string): boolean {
  const began = beganAt(person, group);
  return began !== undefined && person.now >= Math.max(began, ...person.tests) + hoursOf(group, person.now) * hour;
}

const isPurchaseTestMissed = (person: PersonAt): boolean =>
  midnightOf('2021-05-11') <= person.now &&
  person.now < midnightOf('2022-12-07') &&
  person.grounded('medicine.purchase').some(({ at }) => person.now >= at + 72 * hour && !person.tests.some((sampledAt) => sampledAt >= at));

/** Duty groups whose test is missed, and `medicine.purchase`. */
export function missedTests(person: PersonAt): readonly string[] {
  const groups = [...new Set(person.of('duty.group').map(({ group }) => group))].filter((group) => isGroupTestMissed(person, group));
  return isPurchaseTestMissed(person) ? [...groups, 'medicine.purchase'] : groups;
}
