/**
 * The phone's idea of server time. Every answer carries `x-server-time`; the difference to the phone's clock is kept,
 * so that slots and check-in ids are right on a phone whose clock is not, offline too.
 */
import { storage } from '../platform/storage';

const key = 'clock-skew';
let skewMilliseconds: number | undefined;

/** Milliseconds since 1970 by the server's clock. */
export function serverNow(): number {
  if (skewMilliseconds === undefined) {
    const kept = Number(storage.read(key));
    skewMilliseconds = Number.isSafeInteger(kept) ? kept : 0;
  }
  return Date.now() + skewMilliseconds;
}

/** Learns from one answer: the server read its clock between `sentAt` and `receivedAt` (phone time, milliseconds). */
export function learnServerTime(header: string | undefined, sentAt: number, receivedAt: number): void {
  const serverTime = header === undefined ? Number.NaN : Date.parse(header);
  if (!Number.isFinite(serverTime)) return;
  const skew = Math.round(serverTime - (sentAt + receivedAt) / 2);
  // Jitter of the network is not news; writing storage on each answer would be waste.
  if (skewMilliseconds !== undefined && Math.abs(skew - skewMilliseconds) < 250) return;
  skewMilliseconds = skew;
  storage.write(key, String(skew));
}
