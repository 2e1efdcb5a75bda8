/** What a personal code says of whom it stands for: of one person, or of several together, of whom the worst counts. */
import type { Decision } from '../health-code/decision';
import type { Fact, UnreadableFact } from '../health-code/facts';
import { latestResult, latestTest, vaccinationDoses } from '../health-code/latest-test';
import { type Instant, instant } from '../time';
import type { CodeColour } from './code-payload';

export type Judged = { readonly facts: readonly (Fact | UnreadableFact)[]; readonly decision: Decision };
type TestShown = NonNullable<ReturnType<typeof latestTest>>;

export type CodeFacts = {
  readonly colour: CodeColour;
  readonly missedTest: boolean;
  readonly pendingTest: boolean;
  /** When the oldest of their last negative samples was taken; absent: not everybody has one that counts. */
  readonly negativeSampledAt?: Instant;
  /** The earliest instant at which anybody's decision may change. */
  readonly nextChangeAt: Instant | null;
  /** Of whoever was sampled first; absent: not everybody has one. */
  readonly latestTest?: TestShown;
  readonly vaccinationDoses: number;
  /** Of whoever has the worst colour, the first of them. */
  readonly decision: Decision;
};

/** From better to worse; what cannot be judged is worse than a colour that ends by itself. */
const worse = ['green', 'yellow', 'unverifiable', 'red'] as const satisfies readonly CodeColour[];

/** `undefined`: of nobody. */
export function codeFactsOf(people: readonly Judged[], now: Instant): CodeFacts | undefined {
  const decisions = people.map(({ decision }) => decision);
  const [worst] = [...decisions].sort((one, other) => worse.indexOf(other.colour) - worse.indexOf(one.colour));
  if (!worst) return undefined;
  const changes = decisions.flatMap(({ nextChangeAt }) => nextChangeAt ?? []);
  const negatives = people.map(({ facts }) => negativeSampledAt(facts, now));
  const tests = people.map(({ facts }) => latestTest(facts, now));
  return {
    colour: worst.colour,
    missedTest: decisions.some(({ missedTest }) => missedTest),
    pendingTest: decisions.some(({ pendingTest }) => pendingTest),
    negativeSampledAt: oldest(negatives),
    nextChangeAt: changes.length === 0 ? null : instant(Math.min(...changes)),
    latestTest: earliest(tests),
    vaccinationDoses: Math.min(...people.map(({ facts }) => vaccinationDoses(facts, now))),
    decision: worst,
  };
}

/** Of the last negative sample, if nothing newer was positive. */
function negativeSampledAt(facts: Judged['facts'], now: Instant): Instant | undefined {
  const negative = latestResult(facts, now, 'negative');
  const positive = latestResult(facts, now, 'positive');
  return negative && !(positive && positive.sampledAt >= negative.sampledAt) ? negative.sampledAt : undefined;
}

function oldest(instants: readonly (Instant | undefined)[]): Instant | undefined {
  const known = instants.filter((each) => each !== undefined);
  return known.length === instants.length ? instant(Math.min(...known)) : undefined;
}

function earliest(tests: readonly (TestShown | undefined)[]): TestShown | undefined {
  const known = tests.filter((test) => test !== undefined);
  return known.length === tests.length ? known.sort((one, other) => one.sampledAt - other.sampledAt)[0] : undefined;
}
