import { type Admission, admit } from '../../domain/check-in/admission';
import { type AdmissionPolicy, admissionPolicyOf } from '../../domain/check-in/admission-policy';
import type { Decision } from '../../domain/health-code/decision';
import { type LatestTest, latestTest } from '../../domain/health-code/latest-test';
import type { SiteClass } from '../../domain/site-code/site';
import type { Instant } from '../../domain/time';
import { decideBy } from '../health-code/decide-now';
import type { PersonFacts } from '../ports/people-store';
import type { RuleSets } from '../ports/rule-sets';

export type Judged = { readonly person: PersonFacts; readonly siteClass: SiteClass; readonly ruleSets: RuleSets };

/** Whether a person is admitted at a moment, with what the answer shows of how that came. */
export type AdmissionAt = Admission & {
  /** Absent: never declared. */
  readonly decision?: Decision;
  readonly latestTest?: LatestTest;
  readonly policy: AdmissionPolicy;
};

export function admissionAt(now: Instant, { person, siteClass, ruleSets }: Judged): AdmissionAt {
  const ruleSet = ruleSets.inForce(now);
  const policy = admissionPolicyOf(ruleSet, siteClass);
  const decision = person.declaredAt === undefined ? undefined : decideBy(ruleSet, person, now);
  return { ...admit({ decision, facts: person.facts, policy, now }), decision, latestTest: latestTest(person.facts, now), policy };
}
