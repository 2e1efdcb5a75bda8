/** The cases a rule set carries, judged by its own rules, or by another set's to see what a draft would change. */

import { formatInstant, type Instant, parseInstant } from '../time';
import { compileRuleSet } from './compile-rule-set';
import { decide } from './decide';
import type { DecidedColour, Decision } from './decision';
import { parseFact } from './fact-json';
import type { Fact } from './facts';
import type { GoldenCase, RuleSet } from './rule-set';
import { type RuleSetFault, ruleSetFault } from './rule-set-fault';

export type GoldenVerdict = {
  readonly colour: DecidedColour;
  readonly missedTest: boolean;
  /** Holds that give a reason and cadences whose test is missed, sorted. */
  readonly rules: readonly string[];
  /** ISO instant: when the worst reason ends. */
  readonly until: string | null;
};
export type GoldenOutcome = {
  readonly name: GoldenCase['name'];
  readonly at: string;
  readonly agrees: boolean;
  readonly expected: GoldenCase['expect'];
  /** null: the case itself cannot be read. */
  readonly decided: GoldenVerdict | null;
};

/** One outcome per golden case of `ruleSet`, in its order; judged by `judge`, which is the set itself unless said otherwise. */
export const goldenOutcomes = (ruleSet: RuleSet, judge: RuleSet = ruleSet): readonly GoldenOutcome[] =>
  ruleSet.goldenCases.map((golden) => {
    const read = readCase(golden, '');
    const decided = read.faults.length === 0 && read.at !== undefined ? verdictOf(decide(read.facts, judge, read.at)) : null;
    const agrees = decided !== null && disagreements(golden.expect, decided).length === 0;
    return { name: golden.name, at: golden.at, agrees, expected: golden.expect, decided };
  });

/** A case that cannot be read or is decided otherwise; a rule that no case shows at work, or none shows over. */
export function goldenCaseFaults(ruleSet: RuleSet): RuleSetFault[] {
  const atWork = new Set<string>();
  const over = new Set<string>();
  const faults = ruleSet.goldenCases.flatMap((golden, index) => {
    const place = `goldenCases[${index}]`;
    const read = readCase(golden, place);
    const ids = new Set(ruleSet.rules.map(({ id }) => id));
    const faultsHere = [
      ...read.faults,
      ...golden.expect.rules.flatMap((rule, position) =>
        ids.has(rule) ? [] : [ruleSetFault(`${place}.expect.rules[${position}]`, 'case-rule-unknown', { rule })],
      ),
    ];
    if (faultsHere.length > 0 || read.at === undefined) return faultsHere;
    const decided = verdictOf(decide(read.facts, ruleSet, read.at));
    // What a case means to show is what it says, also where the rules decide otherwise: that is named by itself.
    for (const rule of golden.expect.rules) atWork.add(rule);
    for (const rule of setOffBy(read.facts, ruleSet, read.at)) if (!golden.expect.rules.includes(rule)) over.add(rule);
    return disagreements(golden.expect, decided).map(({ field, ...values }) =>
      ruleSetFault(`${place}.expect.${field}`, 'case-disagrees', values),
    );
  });
  return [
    ...faults,
    ...ruleSet.rules.flatMap(({ id }, index) => {
      if (!atWork.has(id)) return [ruleSetFault(`rules[${index}]`, 'rule-without-case')];
      return over.has(id) ? [] : [ruleSetFault(`rules[${index}]`, 'rule-never-over-in-cases')];
    }),
  ];
}

type CaseRead = { readonly at: Instant | undefined; readonly facts: readonly Fact[]; readonly faults: readonly RuleSetFault[] };

function readCase({ at: time, facts: json, expect }: GoldenCase, place: string): CaseRead {
  const faults: RuleSetFault[] = [];
  const at = parseInstant(time);
  if (at === undefined) faults.push(ruleSetFault(`${place}.at`, 'not-an-instant'));
  if (typeof expect.until === 'string' && parseInstant(expect.until) === undefined)
    faults.push(ruleSetFault(`${place}.expect.until`, 'not-an-instant'));
  const facts: Fact[] = [];
  const places = new Map<string, string>();
  for (const [index, record] of json.entries()) {
    const where = `${place}.facts[${index}]`;
    const fact = parseFact(record);
    if (fact.kind === 'unreadable') {
      faults.push(ruleSetFault(fact.field === '' ? where : `${where}.${fact.field}`, 'fact-not-readable', { reason: fact.problem }));
      continue;
    }
    const first = places.get(fact.id);
    if (first !== undefined) faults.push(ruleSetFault(`${where}.id`, 'fact-id-twice', { first }));
    places.set(fact.id, where);
    facts.push(fact);
  }
  return { at, facts, faults };
}

function verdictOf({ colour, missedTest, reasons, duties }: Decision): GoldenVerdict {
  const rules = [...reasons.map(({ rule }) => rule), ...duties.filter(({ missed }) => missed).map(({ rule }) => rule)];
  const until = reasons[0]?.until ?? null;
  return { colour, missedTest, rules: [...new Set(rules)].sort(), until: until === null ? null : formatInstant(until) };
}

type Disagreement = { readonly field: string; readonly decided: string; readonly expected: string };

function disagreements(expected: GoldenCase['expect'], decided: GoldenVerdict): readonly Disagreement[] {
  const written = (rules: readonly string[]) => [...new Set(rules)].sort().join(', ') || 'none';
  const instantOrNull = (time: string | null) => String(time === null ? null : parseInstant(time));
  const found: Disagreement[] = [];
  if (decided.colour !== expected.colour) found.push({ field: 'colour', decided: decided.colour, expected: expected.colour });
  if (decided.missedTest !== expected.missedTest)
    found.push({ field: 'missedTest', decided: String(decided.missedTest), expected: String(expected.missedTest) });
  if (written(decided.rules) !== written(expected.rules))
    found.push({ field: 'rules', decided: written(decided.rules), expected: written(expected.rules) });
  if (expected.until !== undefined && instantOrNull(decided.until) !== instantOrNull(expected.until))
    found.push({ field: 'until', decided: String(decided.until), expected: String(expected.until) });
  return found;
}

/** The rules that some fact of the case sets off, whether or not they still apply. */
function setOffBy(facts: readonly Fact[], ruleSet: RuleSet, at: Instant): readonly string[] {
  const { byKind, groupDuties } = compileRuleSet(ruleSet);
  return facts
    .filter((fact) => fact.at <= at)
    .flatMap((fact) => {
      const { holds, factDuties } = byKind.get(fact.kind) ?? { holds: [], factDuties: [] };
      const group = fact.kind === 'duty.group' ? groupDuties.get(fact.group) : undefined;
      return [...holds, ...factDuties]
        .filter(({ matches }) => matches(fact))
        .map(({ rule }) => rule.id)
        .concat(group === undefined ? [] : [group.rule.id]);
    });
}
