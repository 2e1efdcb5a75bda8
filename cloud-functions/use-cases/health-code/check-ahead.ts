import type { Caller } from '../../domain/caller';
import { admit, samplesThatCount } from '../../domain/check-in/admission';
import { type AdmissionPolicy, admissionPolicyOf, testWithinHoursOf } from '../../domain/check-in/admission-policy';
import { loadDivisions } from '../../domain/divisions/load-divisions';
import type { Decision } from '../../domain/health-code/decision';
import type { Refusal } from '../../domain/refusal';
import { done, refused } from '../../domain/result';
import type { SiteClass } from '../../domain/site-code/site';
import { formatInstant, type Instant, instant, millisecondsPerHour } from '../../domain/time';
import { type JudgeKeptStaysNeeds, judgeKeptStays } from '../declaration/judge-kept-stays';
import type { Clock } from '../ports/clock';
import type { PersonFacts } from '../ports/people-store';
import type { RuleSets } from '../ports/rule-sets';
import { decideBy } from './decide-now';

export type CheckAheadInput = {
  readonly caller: Caller;
  readonly query: { readonly siteClass: SiteClass; readonly division: string };
};
export type CheckAheadNeeds = JudgeKeptStaysNeeds & {
  readonly ruleSets: Pick<RuleSets, 'inForce' | 'inForceAt'>;
  readonly clock: Clock;
};

/**
 * What a class of site in some place asks, by the rules published there, and whether it would admit the caller now.
 * A place whose rules are not known here is an answer: everything of it is null.
 * Refused: never declared; no such place.
 */
export async function checkAhead({ caller, query: { siteClass, division } }: CheckAheadInput, needs: CheckAheadNeeds) {
  const { personId } = caller;
  const now = needs.clock.now();
  const known = await needs.people.getFacts(personId);
  if (known.declaredAt === undefined) return refused<Refusal>({ code: 'declaration-needed' });
  if (!(await loadDivisions()).get(division)) {
    return refused<Refusal>({ code: 'request-not-valid', fields: [{ path: 'division', problem: 'not-a-place' }] });
  }
  const [there, here] = await Promise.all([needs.ruleSets.inForceAt(division, now), needs.ruleSets.inForce(personId, now)]);
  if (!there) return done({ siteClass, division, jurisdiction: null, ruleSet: null, asks: null, now: null });
  // At home a person may be judged by a set that is tried on a share of the people first.
  const inForce = here?.ruleSet.jurisdiction === there.jurisdiction ? here : { ruleSet: there.ruleSet };
  const person = await judgeKeptStays(personId, { person: known, now }, needs);
  const policy = admissionPolicyOf(inForce.ruleSet, siteClass);
  const decision = decideBy(inForce, { person, now });
  const { id, hash } = decision.ruleSet;
  return done({
    siteClass,
    division,
    jurisdiction: there.jurisdiction,
    ruleSet: { id, hash },
    asks: showAsks(policy),
    now: {
      ...admit({ decision, facts: person.facts, policy, now }),
      colour: decision.colour,
      testGoodUntil: testGoodUntil({ person, decision, policy, now }),
    },
  });
}

function showAsks(policy: AdmissionPolicy) {
  return {
    kind: policy.asks,
    testWithinHours: testWithinHoursOf(policy) ?? null,
    separateDoor: policy.asks !== 'not-checked' && policy.separateDoor !== undefined,
    basis: policy.basis,
  };
}

type ToBeTested = {
  readonly person: PersonFacts;
  readonly decision: Pick<Decision, 'pendingTest'>;
  readonly policy: AdmissionPolicy;
  readonly now: Instant;
};

/** The last instant at which the newest sample that counts is young enough; null: none is, or none is asked for. */
function testGoodUntil({ person, decision, policy, now }: ToBeTested): string | null {
  const hours = testWithinHoursOf(policy);
  if (hours === undefined) return null;
  const ends = samplesThatCount(person.facts, now, decision.pendingTest).map((at) => at + hours * millisecondsPerHour);
  const last = Math.max(...ends);
  return ends.length > 0 && last >= now ? formatInstant(instant(last)) : null;
}
