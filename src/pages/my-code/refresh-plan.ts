/** When the page asks the cloud for a new code by itself. Showing a held code costs the cloud nothing. */
import { isHalfSpent, isOver } from '../../services/held-code';
import type { HeldCode } from '../../services/held-code-store';

/** Opening the page with data older than this asks once; a reload right after does not. */
const staleAfterMilliseconds = 120_000;
/** Someone waits at the lab: the result should lift the flag within a minute, even when one attempt in between fails. */
const staleWhileWaitingMilliseconds = 40_000;
const firstPauseMilliseconds = 10_000;
const longestPauseMilliseconds = 300_000;

export type Attempts = { readonly failures: number; readonly lastAt: number };

/**
 * @param now server time, milliseconds
 * @param justShown the page has come into view and has not asked since
 */
export function isTimeToFetch(held: HeldCode | null, attempts: Attempts, { now, justShown }: { now: number; justShown: boolean }): boolean {
  if (attempts.failures > 0 && now - attempts.lastAt < pauseAfter(attempts.failures)) return false;
  if (!held || isOver(held, now)) return attempts.failures > 0 || justShown;
  if (isHalfSpent(held, now)) return true;
  const age = now - Date.parse(held.issued.asOf);
  if (justShown && age > staleAfterMilliseconds) return true;
  return (held.issued.missedTest || held.issued.pendingTest) && age > staleWhileWaitingMilliseconds;
}

/** Doubling; phones that failed together drift apart by the second they were opened in. */
const pauseAfter = (failures: number): number => Math.min(longestPauseMilliseconds, firstPauseMilliseconds * 2 ** (failures - 1));
