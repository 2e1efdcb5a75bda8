/** The number a site can be reached by: a shop's landline as well as a mobile, which sign-in alone insists on. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** E.164; a number without a country code is a mainland one. `undefined`: no network could have it, or it has an extension. */
export function contactPhone(text: string): string | undefined {
  const number = parsePhoneNumberFromString(text.trim().replace(/^00(?=[1-9])/, '+'), 'CN');
  return number?.isValid() && number.ext === undefined ? number.number : undefined;
}
