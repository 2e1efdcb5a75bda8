/**
 * Compares decisions person by person and counts. Takes as much memory for a million people as for a hundred: one line per
 * division, per rule and per way a decision changes. Comparisons of parts of a population can be put together.
 */
import { decide } from '../health-code/decide';
import type { DecidedColour } from '../health-code/decision';
import type { Fact, UnreadableFact } from '../health-code/facts';
import type { RuleSet } from '../health-code/rule-set';
import type { Instant } from '../time';
import { makeCase } from './anonymous-case';
import type { ChangeCounts, DryRunReport } from './dry-run';
import { addCase, type CaseSample, chooseCases, emptySample, mergeSamples } from './sample-cases';

type Counts = { -readonly [Name in keyof ChangeCounts]: ChangeCounts[Name] };
type RuleCounts = { worse: number; better: number };

/** Grows with `comparePerson`. Plain maps and numbers: it can be sent between threads. */
export type Comparison = {
  readonly at: Instant;
  people: number;
  changed: number;
  newlyMissed: number;
  noLongerMissed: number;
  readonly flows: Map<DecidedColour, Map<DecidedColour, number>>;
  /** '': nobody knows where they live. */
  readonly divisions: Map<string, Counts>;
  readonly rules: Map<string, RuleCounts>;
  readonly sample: CaseSample;
};

export type PersonToCompare = {
  /** Never told; decides by its hash alone which of many like cases is shown. */
  readonly key: string;
  readonly facts: readonly (Fact | UnreadableFact)[];
  /** GB/T 2260. */
  readonly division?: string;
  /** `undefined`: no set judges, so the outcome is `unverifiable`. */
  readonly before: RuleSet | undefined;
  readonly after: RuleSet | undefined;
};

export const startComparison = (at: Instant): Comparison => ({
  at,
  people: 0,
  changed: 0,
  newlyMissed: 0,
  noLongerMissed: 0,
  flows: new Map(),
  divisions: new Map(),
  rules: new Map(),
  sample: emptySample(),
});

/**
 * Judges one person by both sets and counts the outcome. Whoever gets another colour, or another missed-test flag, has
 * changed: for the worse with a graver colour or, the colour being the same, with a flag that was not there.
 */
export function comparePerson(comparison: Comparison, person: PersonToCompare): void {
  const before = judge(person.facts, person.before, comparison.at);
  const after = person.after === person.before ? before : judge(person.facts, person.after, comparison.at);
  const division = countsIn(comparison.divisions, person.division ?? '', noChanges);
  comparison.people += 1;
  division.people += 1;
  const to = countsIn(comparison.flows, before.colour, () => new Map<DecidedColour, number>());
  to.set(after.colour, (to.get(after.colour) ?? 0) + 1);
  const byColour = severity[after.colour] - severity[before.colour];
  const byFlag = Number(after.missedTest) - Number(before.missedTest);
  if (byColour === 0 && byFlag === 0) return;

  comparison.changed += 1;
  division.changed += 1;
  division[(byColour || byFlag) > 0 ? 'worse' : 'better'] += 1;
  if (byFlag > 0) comparison.newlyMissed += 1;
  if (byFlag < 0) comparison.noLongerMissed += 1;
  countRules(comparison.rules, { before, after, byColour, byFlag });
  addCase(comparison.sample, person.key, {
    flow: [before.colour, after.colour],
    rulesBefore: rulesOf(before),
    rulesAfter: rulesOf(after),
    make: () => makeCase({ ...person, at: comparison.at, from: before.colour, to: after.colour }, rulesOf(before), rulesOf(after)),
  });
}

type Judged = {
  readonly colour: DecidedColour;
  readonly missedTest: boolean;
  /** The rules that give the colour; none for green. */
  readonly colourRules: readonly string[];
  readonly missedRules: readonly string[];
};

const nobodyJudges: Judged = { colour: 'unverifiable', missedTest: false, colourRules: ['no-rule-set'], missedRules: [] };
const none: readonly string[] = [];

function judge(facts: PersonToCompare['facts'], ruleSet: RuleSet | undefined, at: Instant): Judged {
  if (ruleSet === undefined) return nobodyJudges;
  const { colour, missedTest, reasons, duties } = decide(facts, ruleSet, at);
  return {
    colour,
    missedTest,
    colourRules: reasons.length === 0 ? none : unique(reasons.filter((reason) => reason.colour === colour).map(({ rule }) => rule)),
    missedRules: missedTest ? unique(duties.filter(({ missed }) => missed).map(({ rule }) => rule)) : none,
  };
}

const unique = (rules: readonly string[]): readonly string[] => (rules.length < 2 ? rules : [...new Set(rules)].sort());
const rulesOf = ({ colourRules, missedRules }: Judged): readonly string[] =>
  missedRules.length === 0 ? colourRules : [...colourRules, ...missedRules];
const severity: { readonly [Name in DecidedColour]: number } = { green: 0, unverifiable: 1, yellow: 2, red: 3 };

type Change = { readonly before: Judged; readonly after: Judged; readonly byColour: number; readonly byFlag: number };

/** For the worse count the rules that now give the colour or the flag, for the better those that gave it. */
function countRules(rules: Comparison['rules'], { before, after, byColour, byFlag }: Change): void {
  const worse = new Set([...(byColour > 0 ? after.colourRules : none), ...(byFlag > 0 ? after.missedRules : none)]);
  const better = new Set([...(byColour < 0 ? before.colourRules : none), ...(byFlag < 0 ? before.missedRules : none)]);
  for (const rule of worse) countsIn(rules, rule, noRuleChanges).worse += 1;
  for (const rule of better) countsIn(rules, rule, noRuleChanges).better += 1;
}

const noChanges = (): Counts => ({ people: 0, changed: 0, worse: 0, better: 0 });
const noRuleChanges = (): RuleCounts => ({ worse: 0, better: 0 });

function countsIn<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const fresh = make();
  map.set(key, fresh);
  return fresh;
}

/** One comparison out of those of parts; in whatever order, the same. All are of one moment. */
export function mergeComparisons(at: Instant, parts: readonly Comparison[]): Comparison {
  const whole = startComparison(at);
  for (const part of parts) {
    whole.people += part.people;
    whole.changed += part.changed;
    whole.newlyMissed += part.newlyMissed;
    whole.noLongerMissed += part.noLongerMissed;
    for (const [from, flow] of part.flows) {
      const to = countsIn(whole.flows, from, () => new Map<DecidedColour, number>());
      for (const [colour, people] of flow) to.set(colour, (to.get(colour) ?? 0) + people);
    }
    for (const [division, counts] of part.divisions) {
      const sum = countsIn(whole.divisions, division, noChanges);
      for (const name of ['people', 'changed', 'worse', 'better'] as const) sum[name] += counts[name];
    }
    for (const [rule, { worse, better }] of part.rules) {
      const sum = countsIn(whole.rules, rule, noRuleChanges);
      sum.worse += worse;
      sum.better += better;
    }
    mergeSamples(whole.sample, part.sample);
  }
  return whole;
}

/** Gravest flow first; divisions and rules with the most changes first. */
export function reportOf(comparison: Comparison): DryRunReport {
  const flows = [...comparison.flows].flatMap(([from, to]) => [...to].map(([colour, people]) => ({ from, to: colour, people })));
  return {
    at: comparison.at,
    people: comparison.people,
    changed: comparison.changed,
    flows: flows.sort((one, other) => severity[other.to] - severity[one.to] || severity[other.from] - severity[one.from]),
    missedTest: { newly: comparison.newlyMissed, noLonger: comparison.noLongerMissed },
    byDivision: [...comparison.divisions]
      .map(([division, counts]) => ({ division: division === '' ? null : division, ...counts }))
      .sort((one, other) => other.changed - one.changed || byText(one.division ?? '', other.division ?? '')),
    byRule: [...comparison.rules]
      .map(([rule, counts]) => ({ rule, ...counts }))
      .sort((one, other) => other.worse + other.better - one.worse - one.better || byText(one.rule, other.rule)),
    sample: chooseCases(comparison.sample),
  };
}

const byText = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);
