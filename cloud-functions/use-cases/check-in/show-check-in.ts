import type { Visit } from '../../domain/check-in/visit';
import { describeReason } from '../../domain/health-code/describe-decision';
import type { Site } from '../../domain/site-code/site';
import { formatInstant } from '../../domain/time';
import type { AdmissionAt } from './admission-at';

/**
 * The answer to a check-in. What the visit keeps (outcome, its reasons, colour, missed test) is told from the visit, so
 * that a retry hears the same. The rest explains it and comes from the facts as they are now; where they have changed
 * so much that they would explain another colour, they explain nothing.
 */
export function showCheckIn(visit: Visit, explained: AdmissionAt, site: Site) {
  const { decision, latestTest, policy } = explained;
  return {
    checkInId: visit.checkInId,
    at: formatInstant(visit.at),
    recordedAt: formatInstant(visit.recordedAt),
    outcome: visit.outcome,
    admissionReasons: visit.admissionReasons,
    colour: visit.colour ?? null,
    missedTest: visit.admissionReasons.includes('missed-test'),
    pendingTest: decision?.pendingTest ?? false,
    latestTest: latestTest
      ? {
          result: latestTest.result,
          sampledAt: formatInstant(latestTest.sampledAt),
          reportedAt: latestTest.reportedAt === undefined ? null : formatInstant(latestTest.reportedAt),
        }
      : null,
    testWithinHours: policy.testWithinHours ?? null,
    site: { name: site.name, class: site.class, address: site.address },
    reasons: decision?.colour === visit.colour ? (decision?.reasons ?? []).map(describeReason) : [],
  };
}
export type CheckInRecorded = ReturnType<typeof showCheckIn>;
