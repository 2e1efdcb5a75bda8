/** The product's decision and the oracle's opinion, side by side in the product's names. */
import { decide } from '../../cloud-functions/domain/health-code/decide';
import { parseFact } from '../../cloud-functions/domain/health-code/fact-json';
import type { Fact, UnreadableFact } from '../../cloud-functions/domain/health-code/facts';
import { ruleSetInForce } from '../../cloud-functions/domain/health-code/rule-set-in-force';
import { publishedRuleSets } from '../../cloud-functions/domain/health-code/rule-sets/published';
import { formatInstant, instant } from '../../cloud-functions/domain/time';
import { type FactJson, type Reading, read } from './known-facts';
import { opinionOn } from './oracle';

const ruleSets = publishedRuleSets.filter(({ jurisdiction }) => jurisdiction === '150781');

/** Rows of the policy table and duty groups, by the rule that encodes them. */
export const ruleOf: Readonly<Record<string, string>> = {
  'case.confirmed': 'case-confirmed',
  'case.asymptomatic': 'case-confirmed',
  'test.positive': 'test-positive',
  'case.suspected': 'case-suspected',
  'case.recovered': 'case-recovered',
  'contact.close': 'contact-close',
  'contact.secondary': 'contact-secondary',
  'entry.overseas': 'entry-overseas',
  'stay.high': 'stay-high-risk',
  'stay.medium': 'stay-medium-risk',
  'stay.low': 'stay-low-risk',
  'symptom.fever': 'symptom-fever',
  'symptom.other': 'symptom-other',
  'declaration.mismatch': 'declaration-mismatch',
  'mass-test.missed': 'mass-test-missed',
  damaged: 'unreadable-fact',
  port: 'duty-port',
  'cold-chain': 'duty-port',
  entry: 'duty-port',
  courier: 'duty-contact-staff',
  medical: 'duty-contact-staff',
  transport: 'duty-contact-staff',
  'city-48h': 'duty-city-48h',
  'city-72h': 'duty-city-72h',
  'city-7d': 'duty-city-7d',
  'medicine.purchase': 'medicine-purchase',
};
const rulesOf = (rows: readonly string[]): string => inOrder(rows.map((row) => ruleOf[row] ?? `no rule for ${row}`));
const inOrder = (rules: readonly string[]): string => [...new Set(rules)].sort().join(' ');

export type Verdict = {
  readonly colour: string;
  readonly missedTest: boolean;
  readonly pendingTest: boolean;
  readonly rules: string;
  readonly missed: string;
};

function byOracle(record: readonly Reading[], now: number): Verdict {
  const { colour, missedTest, pendingTest, rows, missed } = opinionOn(record, now);
  return { colour, missedTest, pendingTest, rules: rulesOf(rows), missed: rulesOf(missed) };
}

function byProduct(facts: readonly (Fact | UnreadableFact)[], now: number): Verdict {
  const ruleSet = ruleSetInForce(ruleSets, instant(now));
  if (ruleSet === undefined) throw new Error(`no rule set in force at ${formatInstant(instant(now))}`);
  const { colour, missedTest, pendingTest, reasons, duties } = decide(facts, ruleSet, instant(now));
  const missed = duties.filter((duty) => duty.missed);
  return {
    colour,
    missedTest,
    pendingTest,
    rules: inOrder(reasons.map(({ rule }) => rule)),
    missed: inOrder(missed.map(({ rule }) => rule)),
  };
}

export type Disagreement = {
  readonly now: number;
  readonly at: string;
  readonly facts: readonly FactJson[];
  readonly oracle: Verdict;
  readonly product: Verdict;
};

/** The first of the instants at which the two differ; undefined: they agree at all of them. */
export function disagreementOn(facts: readonly FactJson[], instants: readonly number[]): Disagreement | undefined {
  const record = read(facts);
  const parsed = facts.map(parseFact);
  for (const now of instants) {
    const [oracle, product] = [byOracle(record, now), byProduct(parsed, now)];
    if (!isSame(oracle, product)) return { now, at: formatInstant(instant(now)), facts, oracle, product };
  }
  return undefined;
}

const isSame = (one: Verdict, other: Verdict): boolean =>
  one.colour === other.colour &&
  one.missedTest === other.missedTest &&
  one.pendingTest === other.pendingTest &&
  one.rules === other.rules &&
  one.missed === other.missed;
