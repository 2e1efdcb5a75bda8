/** The number on an identity document, per kind of document (R1), in one spelling so that a document always meets itself. */
import type { FieldProblemCode } from '../refusal';
import { done, type Result, refused } from '../result';
import { citizenNumberProblem } from './citizen-number';
import type { DocumentType } from './document';
import { permanentResidenceNumberProblem } from './permanent-residence-number';

/** More than any number with its separators; the rest is not worth looking at. */
const textLengthMax = 40;

/**
 * One spelling of a typed number: half-width, upper case, without spaces, hyphens and brackets. Refused with the
 * problem to show beside the field. To look a person up use `documentKeyText` (document-key.ts), not this.
 */
export function normaliseDocumentNumber(type: DocumentType, text: string): Result<string, FieldProblemCode> {
  if (text.length > textLengthMax) return refused('too-long');
  const bare = toHalfWidth(text).replace(/[\s()\-‐‑–—]/gu, '');
  if (bare === '') return refused('required');
  // Before the case changes: some letters outside ASCII have an upper case inside it.
  if (!/^[0-9A-Za-z]+$/.test(bare)) return refused('wrong-format');
  const number = bare.toUpperCase();
  const problem = problemOf(type, number);
  return problem === undefined ? done(number) : refused(problem);
}

function problemOf(type: DocumentType, number: string): FieldProblemCode | undefined {
  switch (type) {
    case 'resident-id':
      // A residence permit (81, 82, 83) carries a citizen number and its holder may well call it an ID card.
      return citizenNumberProblem(number) ?? (number.startsWith('9') ? 'wrong-format' : undefined);
    case 'passport':
      return passportNumberProblem(number);
    case 'hk-macao-permit':
      return number.length === 18 ? residencePermitProblem(number, ['81', '82']) : matchProblem(number, /^[HM]\d{8}(\d{2})?$/);
    case 'taiwan-permit':
      return number.length === 18 ? residencePermitProblem(number, ['83']) : matchProblem(number, /^\d{8}(\d{2}[A-Z]?)?$/);
    case 'foreign-permanent-residence':
      return permanentResidenceNumberProblem(number);
  }
}

/** ICAO 9303 part 4: the number field of the machine-readable zone has nine places. */
function passportNumberProblem(number: string): FieldProblemCode | undefined {
  if (number.length < 6) return 'too-short';
  return number.length > 9 ? 'too-long' : undefined;
}

const residencePermitProblem = (number: string, prefixes: readonly string[]): FieldProblemCode | undefined =>
  citizenNumberProblem(number) ?? (prefixes.includes(number.slice(0, 2)) ? undefined : 'wrong-format');

const matchProblem = (number: string, form: RegExp): FieldProblemCode | undefined => (form.test(number) ? undefined : 'wrong-format');

/** Chinese keyboards type full-width digits, letters and brackets: U+FF01–FF5E stand 0xFEE0 above ASCII. */
const toHalfWidth = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
