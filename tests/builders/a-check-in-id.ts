import { type CheckInId, isCheckInId } from '../../cloud-functions/domain/ids';
import type { Instant } from '../../cloud-functions/domain/time';

/** The UUIDv7 a phone makes at `at`; `tail` (up to 12 hex digits) tells two of the same millisecond apart. */
export function aCheckInId(at: Instant, tail = '0'): CheckInId {
  const time = at.toString(16).padStart(12, '0');
  const id = `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${tail.padStart(12, '0')}`;
  if (!isCheckInId(id)) throw new Error(`not a check-in id: ${id}`);
  return id;
}
