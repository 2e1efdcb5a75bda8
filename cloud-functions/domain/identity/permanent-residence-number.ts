/**
 * Foreign permanent residence cards. Until 2023: three letters of nationality, four digits of place, birth date as
 * YYMMDD, one of order, one check digit (ICAO 7-3-1). From December 2023: 18 digits, `9`, place, numeric nationality, birth date,
 * order and the check character of citizen numbers (National Immigration Administration, guide to the 2023 card).
 */
import type { FieldProblemCode } from '../refusal';
import { parseDay } from '../time';
import { citizenNumberProblem } from './citizen-number';

export function permanentResidenceNumberProblem(number: string): FieldProblemCode | undefined {
  if (number.startsWith('9')) return citizenNumberProblem(number);
  if (number.length < 15) return 'too-short';
  if (number.length > 15) return 'too-long';
  if (!/^[A-Z]{3}\d{12}$/.test(number)) return 'wrong-format';
  if (Number(number.at(-1)) !== icaoCheckDigit(number.slice(0, -1))) return 'checksum-wrong';
  return isDateOfSomeCentury(number.slice(7, 13)) ? undefined : 'wrong-format';
}

/** ICAO 9303 part 3: digits as they are, A=10 … Z=35, weights 7-3-1, the sum modulo 10. */
export function icaoCheckDigit(text: string): number {
  const weights = [7, 3, 1];
  return [...text].reduce((sum, character, index) => sum + Number.parseInt(character, 36) * (weights[index % 3] ?? 0), 0) % 10;
}

/** YYMMDD leaves the century open; 29 February need only exist in one of the two. */
const isDateOfSomeCentury = (yymmdd: string): boolean =>
  ['19', '20'].some((century) => parseDay(`${century}${yymmdd.slice(0, 2)}-${yymmdd.slice(2, 4)}-${yymmdd.slice(4, 6)}`) !== undefined);
