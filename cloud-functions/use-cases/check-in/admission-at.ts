import { type Admission, admit } from '../../domain/check-in/admission';
import { type AdmissionPolicy, admissionPolicyOf } from '../../domain/check-in/admission-policy';
import type { Decision } from '../../domain/health-code/decision';
import { type LatestTest, latestTest } from '../../domain/health-code/latest-test';
import type { PersonId } from '../../domain/ids';
import type { SiteClass } from '../../domain/site-code/site';
import type { Instant } from '../../domain/time';
import { decideBy } from '../health-code/decide-now';
import type { PersonFacts } from '../ports/people-store';
import type { RuleSets } from '../ports/rule-sets';

export type Judged = {
  readonly personId: PersonId;
  readonly person: PersonFacts;
  readonly siteClass: SiteClass;
  readonly ruleSets: Pick<RuleSets, 'inForce'>;
};

/** Whether a person is admitted at a moment, with what the answer shows of how that came. */
export type AdmissionAt = Admission & {
  /** Absent: never declared. */
  readonly decision?: Decision;
  readonly latestTest?: LatestTest;
  readonly policy: AdmissionPolicy;
};

export async function admissionAt(now: Instant, { personId, person, siteClass, ruleSets }: Judged): Promise<AdmissionAt> {
  const inForce = await ruleSets.inForce(personId, now);
  const policy = admissionPolicyOf(inForce?.ruleSet, siteClass);
  const decision = person.declaredAt === undefined ? undefined : decideBy(inForce, { person, now });
  return { ...admit({ decision, facts: person.facts, policy, now }), decision, latestTest: latestTest(person.facts, now), policy };
}
