/**
 * The phone's idea of server time. Every answer carries `x-server-time`; the difference to the phone's clock is kept,
 * so that slots and check-in ids are right on a phone whose clock is not, offline too.
 */
import { storage } from '../platform/storage';

const key = 'clock-skew';
let skewMilliseconds: number | undefined;

/** Server time of one answer; sent and received by the phone's clock. All in milliseconds since 1970. */
export type TimeHeard = { readonly serverTime: number; readonly sentAt: number; readonly receivedAt: number };
const listeners = new Set<(heard: TimeHeard) => void>();

/** Runs `listener` with each answer that tells the time; returns how to stop. */
export function onServerTime(listener: (heard: TimeHeard) => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

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
  for (const listener of listeners) listener({ serverTime, sentAt, receivedAt });
  const skew = Math.round(serverTime - (sentAt + receivedAt) / 2);
  // Jitter of the network is not news; writing storage on each answer would be waste.
  if (skewMilliseconds !== undefined && Math.abs(skew - skewMilliseconds) < 250) return;
  skewMilliseconds = skew;
  storage.write(key, String(skew));
}
