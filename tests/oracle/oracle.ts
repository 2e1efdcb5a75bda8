/**
 * A second opinion on every colour: the published policy of 150781, 2020 to 2022, written straight down as functions
 * over calendar days. It was written from the policy table and the readings of decision 0002, without looking at the
 * evaluator, and imports none of the product, so that one misunderstanding cannot hide in both. Slow and plain on purpose.
 * A new policy version needs its column here (`policies.ts`, and `test-duty.ts` where a duty changes).
 */
import { knownAt, midnightOf, type Reading } from './known-facts';
import { personAt } from './person-at';
import { datedPolicies, type Shade } from './policies';
import { missedTests } from './test-duty';

export type Opinion = {
  readonly colour: Shade | 'unverifiable';
  readonly missedTest: boolean;
  readonly pendingTest: boolean;
  /** Rows of the policy table that colour the person now, sorted; `damaged` when a record cannot be understood. */
  readonly rows: readonly string[];
  /** Whose test is missed: duty groups and `medicine.purchase`, sorted. */
  readonly missed: readonly string[];
};

/** `record`: as `read` gives it; `now`: milliseconds since 1970 UTC, not before 2020-02-11 in Shanghai, when there was no policy to ask. */
export function opinionOn(record: readonly Reading[], now: number): Opinion {
  const column = datedPolicies.filter(({ from }) => midnightOf(from) <= now).at(-1);
  if (column === undefined) throw new Error('before the first published policy');
  const { known, damaged } = knownAt(record, now);
  const person = personAt(known, now);
  const rows = column.policy(person).filter(({ shade }) => shade !== 'green');
  const missed = missedTests(person);
  const shades = rows.map(({ shade }) => shade);
  return {
    colour: shades.includes('red') ? 'red' : shades.includes('yellow') ? 'yellow' : damaged ? 'unverifiable' : 'green',
    missedTest: missed.length > 0,
    pendingTest: person.isWaitingForResult,
    rows: [...rows.map(({ row }) => row), ...(damaged ? ['damaged'] : [])].sort(),
    missed: [...missed].sort(),
  };
}
