import { type Admission, admit } from '../../domain/check-in/admission';
import { type AdmissionPolicy, admissionPolicyOf } from '../../domain/check-in/admission-policy';
import { type Sample, samplesOf } from '../../domain/check-in/samples';
import { decide } from '../../domain/health-code/decide';
import type { Decision } from '../../domain/health-code/decision';
import type { SiteClass } from '../../domain/site-code/site';
import type { Instant } from '../../domain/time';
import type { PersonFacts } from '../ports/people-store';
import type { RuleSets } from '../ports/rule-sets';

export type Judged = { readonly person: PersonFacts; readonly siteClass: SiteClass; readonly ruleSets: RuleSets };

/** Whether a person is admitted at a moment, with what the answer shows of how that came. */
export type AdmissionAt = Admission & {
  /** Absent: never declared. */
  readonly decision?: Pick<Decision, 'colour' | 'missedTest' | 'pendingTest' | 'reasons'>;
  readonly latestTest?: Sample;
  readonly policy: AdmissionPolicy;
};

/** Without a rule set in force nobody can be judged, which is never green. */
const nothingInForce = { colour: 'unverifiable', missedTest: false, pendingTest: false, reasons: [] } as const;

export function admissionAt(now: Instant, { person, siteClass, ruleSets }: Judged): AdmissionAt {
  const policy = admissionPolicyOf(siteClass);
  const samples = samplesOf(person.facts, now);
  const decision = person.declaredAt === undefined ? undefined : decisionAt(now, person, ruleSets);
  return { ...admit({ decision, samples, policy, now }), decision, latestTest: samples[0], policy };
}

function decisionAt(now: Instant, person: PersonFacts, ruleSets: RuleSets) {
  const ruleSet = ruleSets.inForce(now);
  return ruleSet ? decide(person.facts, ruleSet, now) : nothingInForce;
}
