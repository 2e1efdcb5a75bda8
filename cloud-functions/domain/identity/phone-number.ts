/** Phone numbers people type: E.164 (`+8613800138000`); a number without a country code is a mainland one. */
import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { FieldProblemCode } from '../refusal';
import { done, type Result, refused } from '../result';

/** `undefined`: no network has such a number. Landlines count: a shop may have nothing else. */
export const parsePhoneNumber = (text: string): string | undefined => parse(text)?.number;

/** Numbers that can get a text message, which is how people sign in. */
export function normaliseMobileNumber(text: string): Result<string, FieldProblemCode> {
  if (text.trim() === '') return refused('required');
  const number = parse(text);
  const type = number?.getType();
  return number && (type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE') ? done(number.number) : refused('wrong-format');
}

function parse(text: string): PhoneNumber | undefined {
  // 00 is how many people here write the plus sign.
  const number = parsePhoneNumberFromString(text.trim().replace(/^00(?=[1-9])/, '+'), 'CN');
  return number?.isValid() ? number : undefined;
}
