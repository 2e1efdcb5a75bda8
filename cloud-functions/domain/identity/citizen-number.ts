/**
 * The 18-digit number system of GB 11643: six digits of place, eight of birth date, three of order, one check character.
 * Citizens' numbers start with 1–7, residence permits of people from Hong Kong 81, Macao 82, Taiwan 83, the foreign
 * permanent residence card of 2023 with 9. The place is never checked against a list: it is the county of first
 * registration and many of those are gone from GB/T 2260.
 */
import type { FieldProblemCode } from '../refusal';
import { type Day, parseDay } from '../time';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';

/** ISO 7064 MOD 11-2 over the first 17 digits. */
export function checkCharacterOf(firstDigits: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(firstDigits[index]), 0);
  return checkCharacters.charAt(sum % 11);
}

/** What is wrong with an upper-case number of this system, if anything; its first digits are the caller's to judge. */
export function citizenNumberProblem(number: string): FieldProblemCode | undefined {
  if (number.length < 18) return 'too-short';
  if (number.length > 18) return 'too-long';
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return 'wrong-format';
  // The checksum first: after one mistyped digit of the date, "compare digit by digit" is the advice that helps.
  if (number.at(-1) !== checkCharacterOf(number)) return 'checksum-wrong';
  return birthDayIn(number) === undefined ? 'wrong-format' : undefined;
}

/** `undefined`: no number of this system, or a date that does not exist. */
export function birthDayIn(number: string): Day | undefined {
  if (!/^\d{17}[\dX]$/.test(number)) return undefined;
  return parseDay(`${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`);
}
