/** One-time codes: how they are made and how long they live. */
import type { LookupKeys, Random } from '../ports/keys';

export const codeLifeMinutes = 5;
export const resendAfterSeconds = 60;
/** With 10 sends a day these are 50 guesses at one in a million. */
export const attemptsPerCodeMax = 5;

const codesCount = 1_000_000;
/** Above this a 32-bit number would make the low codes likelier than the high ones. */
const fairBelow = Math.floor(2 ** 32 / codesCount) * codesCount;

/** Six digits, each of the million equally likely. */
export function makeSignInCode(random: Random): string {
  for (;;) {
    const [a = 0, b = 0, c = 0, d = 0] = random.bytes(4);
    const number = a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d;
    if (number < fairBelow) return String(number % codesCount).padStart(6, '0');
  }
}

/** Another hash than the one the phone signs in under, so that neither record leads to the other. */
export const signInCodeKeyOf = (phone: string, { lookupKey }: LookupKeys): string => lookupKey('sign-in-code', phone);

/**
 * Bound to the phone. Stores compare these keyed hashes and never the digits: whoever measures how long that takes
 * learns about a hash they can neither choose nor compute.
 */
export const signInCodeHashOf = (phone: string, code: string, { lookupKey }: LookupKeys): string =>
  lookupKey('sign-in-code', `${phone} ${code}`);
