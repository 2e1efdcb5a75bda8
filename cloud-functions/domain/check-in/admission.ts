/** Whether a site's policy admits a person: pure, from their decision, their facts and the clock. */
import type { Decision } from '../health-code/decision';
import type { Fact, UnreadableFact } from '../health-code/facts';
import { latestResult, latestTest } from '../health-code/latest-test';
import { type Instant, millisecondsPerHour } from '../time';
import { type AdmissionPolicy, testWithinHoursOf } from './admission-policy';

/** Why a site's policy does not admit someone; the same list as the contract's. */
export type AdmissionReason = 'not-declared' | 'colour-not-accepted' | 'missed-test' | 'test-missing' | 'test-too-old' | 'unverifiable';

/** What admission reads of a decision. */
export type DecisionForAdmission = Pick<Decision, 'colour' | 'missedTest' | 'pendingTest'>;

export type AdmissionCase = {
  /** Absent: the person has not declared, so there is nothing to decide on. */
  readonly decision: DecisionForAdmission | undefined;
  readonly facts: readonly (Fact | UnreadableFact)[];
  readonly policy: AdmissionPolicy;
  readonly now: Instant;
};

export type Admission = { readonly outcome: 'admitted' | 'refused'; readonly admissionReasons: readonly AdmissionReason[] };

/**
 * Refused with every reason that holds, the gravest first; admitted only if there is none. Where the code is not checked
 * nothing of a person matters: not the colour, not a missed test, not even whether they ever declared.
 */
export function admit({ decision, facts, policy, now }: AdmissionCase): Admission {
  if (policy.asks === 'not-checked') return { outcome: 'admitted', admissionReasons: [] };
  if (!decision) return { outcome: 'refused', admissionReasons: ['not-declared'] };
  const testWithinHours = testWithinHoursOf(policy);
  const admissionReasons = [
    colourReason(decision.colour),
    decision.missedTest ? ('missed-test' as const) : undefined,
    testWithinHours === undefined ? undefined : testReason(samplesThatCount(facts, now, decision.pendingTest), testWithinHours, now),
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

function testReason(sampledAt: readonly Instant[], withinHours: number, now: Instant): AdmissionReason | undefined {
  if (sampledAt.length === 0) return 'test-missing';
  return sampledAt.some((at) => now - at <= withinHours * millisecondsPerHour) ? undefined : 'test-too-old';
}

/**
 * POLICY asks for a sample, not for its report, and PRODUCT R5 makes "sampled, result pending" a grace: a pending sample
 * counts while the decision still grants that grace. A negative not newer than a positive proves nothing any more; an
 * inconclusive sample neither proves nor disproves.
 */
export function samplesThatCount(facts: AdmissionCase['facts'], now: Instant, pendingCounts: boolean): readonly Instant[] {
  const pending = pendingCounts ? latestTest(facts, now) : undefined;
  const negative = latestResult(facts, now, 'negative');
  const positive = latestResult(facts, now, 'positive');
  return [
    ...(pending?.result === 'pending' ? [pending.sampledAt] : []),
    ...(negative && (!positive || negative.sampledAt > positive.sampledAt) ? [negative.sampledAt] : []),
  ];
}
