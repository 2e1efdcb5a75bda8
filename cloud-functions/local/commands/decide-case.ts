/** What `decide -- case.json` does, without the file and the process: a case in, one JSON object or one line of complaint out. */
import * as z from 'zod';
import { compileRuleSet } from '../../domain/health-code/compile-rule-set';
import { decide } from '../../domain/health-code/decide';
import { describeDecision } from '../../domain/health-code/describe-decision';
import { parseFact } from '../../domain/health-code/fact-json';
import type { Fact } from '../../domain/health-code/facts';
import { fieldFaults } from '../../domain/health-code/field-path';
import type { RuleSet } from '../../domain/health-code/rule-set';
import { ruleSetInForce } from '../../domain/health-code/rule-set-in-force';
import { done, type Result, refused } from '../../domain/result';
import { formatInstant, type Instant, parseInstant } from '../../domain/time';

export type CommandOutcome = { readonly exitCode: 0 | 1; readonly out: string; readonly err: string };

type Case = { readonly ruleSet: RuleSet; readonly at: Instant; readonly facts: readonly Fact[] };

const caseFields = z.strictObject({
  ruleSet: z.string().optional(),
  jurisdiction: z.string().optional(),
  at: z.unknown(),
  facts: z.array(z.unknown()),
});
const homeJurisdiction = '150781';

/**
 * `ruleSets` are those a case may name, by id or by hash; without a name the one in force at the case's `at` judges, in
 * the case's `jurisdiction` (GB/T 2260; Manzhouli if it says none).
 */
export function decideCase(text: string, ruleSets: readonly RuleSet[]): CommandOutcome {
  const read = readCase(text, ruleSets);
  // One line, whatever the case held.
  if (!read.ok) return { exitCode: 1, out: '', err: `${read.error.replace(/\s+/g, ' ')}\n` };
  const { facts, ruleSet, at } = read.value;
  return { exitCode: 0, out: `${JSON.stringify(describeDecision(decide(facts, ruleSet, at)))}\n`, err: '' };
}

function readCase(text: string, ruleSets: readonly RuleSet[]): Result<Case, string> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return refused(`case: not JSON (${error instanceof Error ? error.message : 'unreadable'})`);
  }
  const fields = caseFields.safeParse(json);
  if (!fields.success) {
    const [fault] = fieldFaults(fields.error);
    return refused(`${fault?.place || 'case'}: ${fault?.problem ?? 'cannot be read'}`);
  }
  const at = parseInstant(fields.data.at);
  if (at === undefined)
    return refused(
      `at: ${fields.data.at === undefined ? 'is missing' : 'must be an ISO 8601 instant with an offset, such as 2022-08-01T09:30:00+08:00'}`,
    );
  const ruleSet = chooseRuleSet(fields.data, at, ruleSets);
  if (!ruleSet.ok) return ruleSet;
  const facts = readFacts(fields.data.facts);
  return facts.ok ? done({ ruleSet: ruleSet.value, at, facts: facts.value }) : facts;
}

type Named = { readonly ruleSet?: string | undefined; readonly jurisdiction?: string | undefined };

function chooseRuleSet({ ruleSet: name, jurisdiction }: Named, at: Instant, ruleSets: readonly RuleSet[]): Result<RuleSet, string> {
  const jurisdictions = [...new Set(ruleSets.map((known) => known.jurisdiction))];
  if (jurisdiction !== undefined && !jurisdictions.includes(jurisdiction))
    return refused(`jurisdiction: must be one of ${jurisdictions.join(', ')}`);
  if (name === undefined) {
    const own = ruleSets.filter((known) => known.jurisdiction === (jurisdiction ?? homeJurisdiction));
    const inForce = ruleSetInForce(own, at);
    return inForce === undefined ? refused(`at: no rule set was in force at ${formatInstant(at)}`) : done(inForce);
  }
  const named = ruleSets.find((known) => known.id === name) ?? ruleSets.find((known) => compileRuleSet(known).name.hash === name);
  if (named === undefined) return refused(`ruleSet: must be a hash or one of ${ruleSets.map((known) => known.id).join(', ')}`);
  return jurisdiction === undefined || named.jurisdiction === jurisdiction
    ? done(named)
    : refused(`jurisdiction: ${named.id} is not a rule set of ${jurisdiction}`);
}

function readFacts(list: readonly unknown[]): Result<readonly Fact[], string> {
  const facts: Fact[] = [];
  const places = new Map<string, number>();
  for (const [index, json] of list.entries()) {
    const fact = parseFact(json);
    if (fact.kind === 'unreadable') return refused(`facts[${index}]${fact.field === '' ? '' : `.${fact.field}`}: ${fact.problem}`);
    const before = places.get(fact.id);
    if (before !== undefined) return refused(`facts[${index}].id: already used by facts[${before}]`);
    places.set(fact.id, index);
    facts.push(fact);
  }
  return done(facts);
}
