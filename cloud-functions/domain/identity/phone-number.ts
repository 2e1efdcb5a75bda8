/** Mobile numbers people sign in with. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/mobile';
import type { FieldProblemCode } from '../refusal';
import { done, refused, type Result } from '../result';

/** E.164, `+8613800138000`; a number without a country code is a mainland one. Refused: what no mobile network could have. */
export function normalisePhoneNumber(text: string): Result<string, FieldProblemCode> {
  if (text.trim() === '') return refused('required');
  // 0086 and 00 are how many people here write the plus sign.
  const number = parsePhoneNumberFromString(text.trim().replace(/^00(?=[1-9])/, '+'), 'CN');
  return number?.isValid() ? done(number.number) : refused('wrong-format');
}
