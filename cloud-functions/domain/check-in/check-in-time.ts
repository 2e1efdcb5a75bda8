/** When a person scanned, as their check-in id says it: the id's key, its day and its pseudonym all follow from this. */
import type { CheckInId } from '../ids';
import { addMilliseconds, type Instant, instant, millisecondsPerHour, millisecondsPerMinute } from '../time';

/** DESIGN §5: an outbox without network keeps a check-in for three days at most. */
export const checkInHoursBackMax = 72;
/** DESIGN §5: phones set their clock from `x-server-time`; what is left over is minutes. */
export const checkInMinutesAheadMax = 5;

/** RFC 9562 §5.7: the first 48 bits of a UUIDv7 are Unix milliseconds. */
export const timeOfCheckInId = (checkInId: CheckInId): Instant =>
  instant(Number.parseInt(checkInId.slice(0, 8) + checkInId.slice(9, 13), 16));

/** The time of the scan, both bounds included; `undefined`: too long ago or ahead of our clock. */
export function checkInTime(checkInId: CheckInId, now: Instant): Instant | undefined {
  const at = timeOfCheckInId(checkInId);
  const earliest = addMilliseconds(now, -checkInHoursBackMax * millisecondsPerHour);
  const latest = addMilliseconds(now, checkInMinutesAheadMax * millisecondsPerMinute);
  return at >= earliest && at <= latest ? at : undefined;
}
