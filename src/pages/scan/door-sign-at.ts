import type { CheckInRecorded } from '../../services/outbox';

type Door = NonNullable<CheckInRecorded['door']>;

/** The sign of the slot that runs at `now`, epoch milliseconds; `undefined`: the last one told is over. A phone's clock may lag a moment. */
export function doorSignAt({ from, slotSeconds, slots }: Door, now: number): Door['slots'][number] | undefined {
  return slots[Math.max(0, Math.floor((now - Date.parse(from)) / (slotSeconds * 1000)))];
}
