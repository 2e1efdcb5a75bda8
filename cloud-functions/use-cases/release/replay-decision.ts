import type { Caller } from '../../domain/caller';
import { decide } from '../../domain/health-code/decide';
import { describeDecision } from '../../domain/health-code/describe-decision';
import { parseFact } from '../../domain/health-code/fact-json';
import type { Fact } from '../../domain/health-code/facts';
import { factsKnownAt } from '../../domain/health-code/known-at';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { parseInstant } from '../../domain/time';
import type { RuleSets } from '../ports/rule-sets';
import { jurisdictionFor } from './release-asked';

export type ReplayDecisionInput = {
  readonly caller: Caller;
  readonly body: {
    /** By id or by hash. */
    readonly ruleSet: string;
    readonly at: string;
    readonly facts: readonly Readonly<Record<string, unknown>>[];
  };
};
export type ReplayDecisionNeeds = { readonly ruleSets: Pick<RuleSets, 'find'> };

/**
 * A past decision made again, from the facts known at that moment and the set that judged: what is written down as
 * recorded later is left out. `nextChangeAt` is what the facts and rules say; the decision of that day may have named an
 * earlier moment, at which the timetable of that day brought another set. Nothing is read about anybody.
 * Refused: no such set; a fact that cannot be read, each named.
 */
export async function replayDecision({ caller, body }: ReplayDecisionInput, { ruleSets }: ReplayDecisionNeeds) {
  const jurisdiction = jurisdictionFor(caller);
  if (!jurisdiction.ok) return jurisdiction;
  const at = parseInstant(body.at);
  if (at === undefined) return refused<Refusal>({ code: 'request-not-valid', fields: [{ path: 'at', problem: 'wrong-format' }] });
  const facts = readFacts(body.facts);
  if (!facts.ok) return facts;
  const ruleSet = await ruleSets.find(body.ruleSet);
  if (!ruleSet) return refused<Refusal>({ code: 'not-found' });
  return done({ decision: describeDecision(decide(factsKnownAt(facts.value, at), ruleSet, at)) });
}

/** As many as a screen shows. */
const faultsMax = 20;

/** Strict: a replay that passed over what it cannot read would show another decision than the one asked about. */
function readFacts(json: ReplayDecisionInput['body']['facts']): Result<readonly Fact[], Refusal> {
  const facts: Fact[] = [];
  const faults: { readonly path: string; readonly problem: string }[] = [];
  json.forEach((one, index) => {
    const fact = parseFact(one);
    if (fact.kind !== 'unreadable') facts.push(fact);
    else faults.push({ path: `facts.${index}${fact.field === '' ? '' : `.${fact.field}`}`, problem: fact.problem });
  });
  if (faults.length === 0) return done(facts);
  return refused({
    code: 'request-not-valid',
    fields: faults.slice(0, faultsMax).map(({ path }) => ({ path, problem: 'wrong-format' })),
    detail: faults
      .slice(0, faultsMax)
      .map(({ path, problem }) => `${path}: ${problem}`)
      .join('; '),
  });
}
