/**
 * When the page asks the cloud for a new code by itself. Showing a held code costs the cloud nothing; showing one for a whole
 * day costs five renewals, and one more for each change of colour or duty in it.
 */
import { slotSeconds, slotsOfChain } from '../../../cloud-functions/domain/personal-code/chain';
import { isOver } from '../../services/held-code';
import type { HeldCode } from '../../services/held-code-store';

/** Someone waits at the lab: the result should lift the flag within a minute, even when one attempt in between fails. */
const staleWhileWaitingMilliseconds = 40_000;
const firstPauseMilliseconds = 10_000;
const longestPauseMilliseconds = 300_000;
/** Of a life of six hours: 4 h 48 min, five times a day, and over an hour left for who has no network then. */
const renewAfterShare = 0.8;
const longestLifeMilliseconds = slotsOfChain * slotSeconds * 1000;
/** Many codes end at the same midnight; their phones do not ask in the same second. */
const spreadMilliseconds = 15_000;

export type Attempts = { readonly failures: number; readonly lastAt: number };

/**
 * @param now server time, milliseconds
 * @param justShown the page has come into view and has not asked since
 */
export function isTimeToFetch(held: HeldCode | null, attempts: Attempts, { now, justShown }: { now: number; justShown: boolean }): boolean {
  if (attempts.failures > 0 && now - attempts.lastAt < pauseAfter(attempts.failures)) return false;
  if (!held) return attempts.failures > 0 || justShown;
  if (isOver(held, now)) return attempts.failures > 0 || justShown || isFirstAskAfterItsEnd(held, attempts, now);
  if (isMostlySpent(held, now)) return true;
  const age = now - Date.parse(held.issued.asOf);
  return isTestNoticeUp(held) && age > staleWhileWaitingMilliseconds;
}

/**
 * A code cut short by a coming change is not renewed before its end: the next would be cut at the same instant, and each
 * renewal would be due in less time than the one before.
 */
function isMostlySpent({ issued }: HeldCode, now: number): boolean {
  const issuedAt = Date.parse(issued.issuedAt);
  const life = Date.parse(issued.validUntil) - issuedAt;
  return life >= longestLifeMilliseconds && now > issuedAt + life * renewAfterShare;
}

function isFirstAskAfterItsEnd({ issued, seed }: HeldCode, { lastAt }: Attempts, now: number): boolean {
  const askAt = Date.parse(issued.validUntil) + spreadOf(seed);
  return now >= askAt && lastAt < askAt;
}

/** The pop-up and the notices that a result lifts (test-notice.tsx); only they are worth asking again and again. */
const isTestNoticeUp = ({ issued }: HeldCode): boolean => issued.missedTest || issued.pendingTest;

const spreadOf = (seed: string): number =>
  ([...seed].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 997) * (spreadMilliseconds / 997);

/** Doubling; phones that failed together drift apart by the second they were opened in. */
const pauseAfter = (failures: number): number => Math.min(longestPauseMilliseconds, firstPauseMilliseconds * 2 ** (failures - 1));
