import type { SiteId } from '../ids';

/** Crockford's base32 in capitals, as it is printed and read aloud. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const dataLetters = 7;

/** What stands under the site code for people: the first 35 bits of the site's id in 7 letters, then the check letter. */
export function shortCodeOf(siteId: SiteId): string {
  const number = BigInt(`0x${siteId}`) >> BigInt(64 - 5 * dataLetters);
  const digits = Array.from({ length: dataLetters }, (_, index) => Number((number >> BigInt(5 * (dataLetters - 1 - index))) & 31n));
  return [...digits, weightedSum(digits)].map((digit) => letters.charAt(digit)).join('');
}

/**
 * The short code a person typed or read out: small letters, spaces and hyphens are allowed, O is read as 0, I and L as 1.
 * `undefined` when it is none; any one wrong letter and any two letters swapped are noticed.
 */
export function readShortCode(typed: string): string | undefined {
  const text = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  const digits = Array.from(text, (letter) => letters.indexOf(letter));
  if (digits.length !== dataLetters + 1 || digits.includes(-1)) return undefined;
  return weightedSum(digits.slice(0, dataLetters)) === digits[dataLetters] ? text : undefined;
}

/**
 * The check letter: a sum over GF(32) in which each place weighs another power of x. Unlike Crockford's own check, which
 * is a remainder of 37, it stays within the 32 letters; weights that all differ are what notices a swap.
 */
const weightedSum = (digits: readonly number[]): number => digits.reduce((sum, digit) => timesX(sum ^ digit), 0);

/** One multiplication by x modulo x^5 + x^2 + 1, whose root has order 31: seven places and the check all weigh differently. */
const timesX = (value: number): number => (value & 16 ? (value << 1) ^ 0b100101 : value << 1);
