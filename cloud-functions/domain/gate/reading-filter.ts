/** Which readings of the device bridge count: each once, and none that is older than its time. Runs on the phone. */
import { type BridgeReading, readingFreshForMs } from './device-bridge';

/** Enough for hours of readings that may come twice; a bridge that repeats older ones tells their age as well. */
const remembered = 500;

export type ReadingFilter = {
  /** Whether this reading may be used now. Asked again about the same `readingId`: no, whatever it holds. */
  accept(reading: BridgeReading): 'fresh' | 'used' | 'stale';
};

export function aReadingFilter(): ReadingFilter {
  const seen = new Set<string>();
  return {
    accept({ readingId, ageMs }) {
      if (seen.has(readingId)) return 'used';
      seen.add(readingId);
      const [oldest] = seen;
      if (seen.size > remembered && oldest !== undefined) seen.delete(oldest);
      return ageMs > readingFreshForMs ? 'stale' : 'fresh';
    },
  };
}
