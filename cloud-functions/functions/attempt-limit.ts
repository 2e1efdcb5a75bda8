/**
 * Slows down whoever tries many sign-ins from one address. In one process only and bounded in memory: the gateway
 * in front of the functions limits the whole, the one-time codes limit attempts per phone.
 */
import type { Instant } from '../domain/time';

export type AttemptLimit = {
  /** `undefined`: go on. Otherwise the seconds until the next attempt is heard. */
  refuse(address: string, now: Instant): number | undefined;
};

const windowMilliseconds = 60_000;

/** `attemptsPerMinuteMax` per address; of more than `addressesMax` addresses the oldest is forgotten. */
export function attemptLimit({
  attemptsPerMinuteMax,
  addressesMax = 10_000,
}: {
  attemptsPerMinuteMax: number;
  addressesMax?: number;
}): AttemptLimit {
  const windows = new Map<string, { startedAt: Instant; attempts: number }>();
  return {
    refuse(address, now) {
      const open = windows.get(address);
      if (!open || now - open.startedAt >= windowMilliseconds || now < open.startedAt) {
        windows.delete(address);
        windows.set(address, { startedAt: now, attempts: 1 });
        forgetOldest(windows, addressesMax);
        return undefined;
      }
      open.attempts += 1;
      return open.attempts > attemptsPerMinuteMax ? Math.ceil((open.startedAt + windowMilliseconds - now) / 1000) : undefined;
    },
  };
}

function forgetOldest(windows: Map<string, unknown>, addressesMax: number): void {
  if (windows.size <= addressesMax) return;
  const oldest = windows.keys().next();
  if (!oldest.done) windows.delete(oldest.value);
}
