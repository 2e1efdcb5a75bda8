/** The keys codes are signed with: one for each day, made two days ahead, so that every gate knows it long before its day. */
import type { PersonId } from '../ids';
import { addDays, addMilliseconds, type Day, dayOf, type Instant, millisecondsPerDay, millisecondsPerHour, startOfDay } from '../time';
import type { AlgorithmAndKey } from './code-algorithm';
import { lifeSecondsMax } from './code-payload';
import type { TrustedKey, TrustList } from './trust-list';

export type CodeKey = AlgorithmAndKey & {
  readonly kid: string;
  readonly issuer: string;
  /** The day it signs on. */
  readonly day: Day;
  readonly madeAt: Instant;
  /** When what it signs is trusted: wider than its day, see `keyTimes`. */
  readonly notBefore: Instant;
  readonly notAfter: Instant;
  /** The private half as the key service wrapped it, base64; let go of once the key is over. */
  readonly wrapped?: string;
  readonly revoked?: { readonly at: Instant; readonly by: PersonId; readonly reason: string };
};

/**
 * From a day before its day, so that it can take the place of a key that is revoked; to two hours after, for a signer
 * whose clock or memory is behind.
 */
export const keyTimes = (day: Day): Pick<CodeKey, 'notBefore' | 'notAfter'> => ({
  notBefore: addMilliseconds(startOfDay(day), -millisecondsPerDay),
  notAfter: addMilliseconds(startOfDay(addDays(day, 1)), 2 * millisecondsPerHour),
});

/** Today, tomorrow and the day after: each should have a key that is not revoked. */
export const keyDaysAt = (now: Instant): readonly Day[] => [0, 1, 2].map((ahead) => addDays(dayOf(now), ahead));
export const daysWithoutKey = (keys: readonly CodeKey[], now: Instant): readonly Day[] =>
  keyDaysAt(now).filter((day) => !keys.some((key) => key.day === day && !key.revoked));

/**
 * What signs at `now`: today's first key; where that is revoked, the one that gates have known longest. That is tomorrow's,
 * before one made to replace today's. `undefined`: there is none.
 */
export function signingKeyAt(keys: readonly CodeKey[], now: Instant): CodeKey | undefined {
  const today = dayOf(now);
  const usable = keys.filter(({ notBefore, notAfter, revoked }) => !revoked && notBefore <= now && now < notAfter);
  const [first] = keys.filter(({ day }) => day === today).sort(byAge);
  return usable.find((key) => key.kid === first?.kid) ?? usable.filter(({ day }) => day >= today).sort(byAge)[0];
}
/** Keys stand in the order they were made, which decides between those of one run. */
const byAge = (one: CodeKey, other: CodeKey): number => one.madeAt - other.madeAt;

/** How long a list may be used. A gate that had no cloud for three days can tell nothing any more. */
export const trustListValidForMilliseconds = 3 * millisecondsPerDay;
/** A list is signed anew when it is this old, so that one fetched at any time is good for two days at least. */
export const trustListRenewedAfterMilliseconds = millisecondsPerDay;

/** A key stays on the list until the last code it may have signed has ended; a revoked one as well, for "unknown" would say less. */
export const isListedAt = ({ notAfter }: CodeKey, now: Instant): boolean => now < addMilliseconds(notAfter, lifeSecondsMax * 1000);

export const trustListAt = (keys: readonly CodeKey[], now: Instant): TrustList => ({
  issuedAt: now,
  validUntil: addMilliseconds(now, trustListValidForMilliseconds),
  keys: keys.filter((key) => isListedAt(key, now)).map(trustedKeyOf),
});

function trustedKeyOf(key: CodeKey): TrustedKey {
  const { kid, issuer, notBefore, notAfter, revoked } = key;
  const pair: AlgorithmAndKey = key.alg === 'ES256' ? { alg: key.alg, jwk: key.jwk } : { alg: key.alg, jwk: key.jwk };
  return { kid, issuer, ...pair, notBefore, notAfter, ...(revoked && { revokedAt: revoked.at }) };
}

/** Kept for the authority to look up, without its private half. */
const recordKeptForMilliseconds = 30 * millisecondsPerDay;

/** Keys that are over lose their private half; those long over are let go of. The same array where nothing changes. */
export function tidiedKeys(keys: readonly CodeKey[], now: Instant): readonly CodeKey[] {
  const isTidy = (key: CodeKey): boolean => now < key.notAfter || key.wrapped === undefined;
  const isKept = ({ notAfter }: CodeKey): boolean => now < addMilliseconds(notAfter, recordKeptForMilliseconds);
  if (keys.every((key) => isTidy(key) && isKept(key))) return keys;
  return keys.filter(isKept).map((key) => {
    if (isTidy(key)) return key;
    const { wrapped: _, ...rest } = key;
    return rest;
  });
}
