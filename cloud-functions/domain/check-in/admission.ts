/** Whether a site's policy admits a person: pure, from their decision, their samples and the clock. */
import type { Decision } from '../health-code/decision';
import { type Instant, millisecondsPerHour } from '../time';
import type { AdmissionPolicy } from './admission-policy';
import type { Sample } from './samples';

/** Why a site's policy does not admit someone. Owned by the check-in lane; the list is the contract's. */
export type AdmissionReason = 'not-declared' | 'colour-not-accepted' | 'missed-test' | 'test-missing' | 'test-too-old' | 'unverifiable';

/** What admission reads of a decision. */
export type DecisionForAdmission = Pick<Decision, 'colour' | 'missedTest' | 'pendingTest'>;

export type AdmissionCase = {
  /** Absent: the person has not declared, so there is nothing to decide on. */
  readonly decision: DecisionForAdmission | undefined;
  /** Newest first. */
  readonly samples: readonly Sample[];
  readonly policy: AdmissionPolicy;
  readonly now: Instant;
};

export type Admission = { readonly outcome: 'admitted' | 'refused'; readonly admissionReasons: readonly AdmissionReason[] };

/** Refused with every reason that holds, the gravest first; admitted only if there is none. */
export function admit({ decision, samples, policy, now }: AdmissionCase): Admission {
  if (!decision) return { outcome: 'refused', admissionReasons: ['not-declared'] };
  const admissionReasons = [
    colourReason(decision.colour),
    decision.missedTest ? ('missed-test' as const) : undefined,
    testReason(samplesThatCount(samples, decision.pendingTest, now), policy, now),
  ].filter((reason) => reason !== undefined);
  return { outcome: admissionReasons.length === 0 ? 'admitted' : 'refused', admissionReasons };
}

function colourReason(colour: DecisionForAdmission['colour']): AdmissionReason | undefined {
  switch (colour) {
    case 'green':
      return undefined;
    case 'yellow':
    case 'red':
      return 'colour-not-accepted';
    case 'unverifiable':
      return 'unverifiable';
  }
}

function testReason(counting: readonly Sample[], { testWithinHours }: AdmissionPolicy, now: Instant): AdmissionReason | undefined {
  if (testWithinHours === undefined) return undefined;
  if (counting.length === 0) return 'test-missing';
  return counting.some((sample) => now - sample.sampledAt <= testWithinHours * millisecondsPerHour) ? undefined : 'test-too-old';
}

/**
 * POLICY asks for a sample, not for its report, and PRODUCT R5 makes "sampled, result pending" a grace: a pending sample
 * counts while the decision still grants that grace. A negative older than a positive proves nothing any more, an
 * inconclusive sample neither proves nor disproves, and a sample from the future is no sample.
 */
function samplesThatCount(samples: readonly Sample[], pendingCounts: boolean, now: Instant): readonly Sample[] {
  const taken = samples.filter((sample) => sample.sampledAt <= now);
  const firstPositive = taken.findIndex((sample) => sample.result === 'positive');
  const since = firstPositive === -1 ? taken : taken.slice(0, firstPositive);
  return since.filter((sample) => sample.result === 'negative' || (pendingCounts && sample.result === 'pending'));
}
