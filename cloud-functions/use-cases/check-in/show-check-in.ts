import { separateDoorOf, testWithinHoursOf } from '../../domain/check-in/admission-policy';
import type { Decision } from '../../domain/health-code/decision';
import { type DescribedDecision, describeDecision } from '../../domain/health-code/describe-decision';
import type { LatestTest } from '../../domain/health-code/latest-test';
import type { Site } from '../../domain/site-code/site';
import { formatInstant } from '../../domain/time';
import type { DoorShown } from './door-shown';
import type { Member } from './group-of';
import type { RecordedVisit } from './record-visit';

export type RecordedMember = RecordedVisit & { readonly member: Member };

export type CheckInShown = RecordedVisit & {
  readonly site: Site;
  readonly door: DoorShown;
  readonly members: readonly RecordedMember[];
};

/**
 * The answer to a check-in. What the visit keeps (outcome, its reasons, colour, missed test) is told from the visit, so
 * that a retry hears the same. The rest explains it and comes from the facts as they are now; where they have changed
 * so much that they would explain another colour, they explain nothing.
 */
export function showCheckIn({ visit, admission, site, door, members }: CheckInShown) {
  const { decision, latestTest, policy } = admission;
  return {
    checkInId: visit.checkInId,
    at: formatInstant(visit.at),
    recordedAt: formatInstant(visit.recordedAt),
    outcome: visit.outcome,
    admissionReasons: visit.admissionReasons,
    colour: visit.colour ?? null,
    missedTest: visit.admissionReasons.includes('missed-test'),
    pendingTest: decision?.pendingTest ?? false,
    latestTest: latestTest ? showTest(latestTest) : null,
    testWithinHours: testWithinHoursOf(policy) ?? null,
    separateDoor: visit.outcome === 'refused' ? (separateDoorOf(policy) ?? null) : null,
    site: { name: site.name, class: site.class, address: site.address },
    reasons: decision && decision.colour === visit.colour ? showReasons(decision) : [],
    implausible: visit.implausible ?? [],
    door,
    group: members.map(showMember),
  };
}

/** A guardian hears the verdict; why a colour is what it is stands with the dependant's own code. */
const showMember = ({ visit, member }: RecordedMember) => ({
  guardianshipId: member.guardianshipId,
  maskedName: member.maskedName,
  outcome: visit.outcome,
  admissionReasons: visit.admissionReasons,
  colour: visit.colour ?? null,
});

const showTest = ({ result, sampledAt, reportedAt }: LatestTest) => ({
  result,
  sampledAt: formatInstant(sampledAt),
  reportedAt: reportedAt === null ? null : formatInstant(reportedAt),
});
/** `leaving`: only where somebody said that they leave (record-leaving.ts). */
export type CheckInRecorded = ReturnType<typeof showCheckIn> & { readonly leaving?: { readonly keptUntil: string } };

/** Most people are green, and describing a decision writes out more than its reasons. */
const showReasons = (decision: Decision): DescribedDecision['reasons'] =>
  decision.reasons.length === 0 ? [] : describeDecision(decision).reasons;
