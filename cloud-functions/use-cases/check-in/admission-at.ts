import { type Admission, admit } from '../../domain/check-in/admission';
import { type AdmissionPolicy, admissionPolicyOf } from '../../domain/check-in/admission-policy';
import { decide } from '../../domain/health-code/decide';
import type { DecidedColour, Decision } from '../../domain/health-code/decision';
import { type LatestTest, latestTest } from '../../domain/health-code/latest-test';
import type { SiteClass } from '../../domain/site-code/site';
import type { Instant } from '../../domain/time';
import type { PersonFacts } from '../ports/people-store';
import type { RuleSets } from '../ports/rule-sets';

export type Judged = { readonly person: PersonFacts; readonly siteClass: SiteClass; readonly ruleSets: RuleSets };

/** Whether a person is admitted at a moment, with what the answer shows of how that came. */
export type AdmissionAt = Admission & {
  /** Absent: never declared. */
  readonly colour?: DecidedColour;
  /** Absent: never declared, or no rule set in force. */
  readonly decision?: Decision;
  readonly latestTest?: LatestTest;
  readonly policy: AdmissionPolicy;
};

/** Without a rule set in force nobody can be judged, which is never green. */
const nothingInForce = { colour: 'unverifiable', missedTest: false, pendingTest: false } as const;

export function admissionAt(now: Instant, { person, siteClass, ruleSets }: Judged): AdmissionAt {
  const { facts, declaredAt } = person;
  const policy = admissionPolicyOf(siteClass);
  const seen = { policy, latestTest: latestTest(facts, now) };
  if (declaredAt === undefined) return { ...seen, ...admit({ decision: undefined, facts, policy, now }) };
  const ruleSet = ruleSets.inForce(now);
  const decision = ruleSet && decide(facts, ruleSet, now);
  const judged = decision ?? nothingInForce;
  return { ...seen, ...admit({ decision: judged, facts, policy, now }), colour: judged.colour, decision };
}
