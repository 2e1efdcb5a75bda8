import { contactPhone } from '../../../cloud-functions/domain/site-code/contact-phone';

describe('the phone number of a site', () => {
  it.each([
    ['a mobile', '138 0013 8000', '+8613800138000'],
    ['a landline of Manzhouli with area code', '0470-6223344', '+864706223344'],
    ['00 for the plus sign', '0086 13800138000', '+8613800138000'],
    ['a Russian number across the border', '+7 914 123 45 67', '+79141234567'],
  ])('may be %s', (_what, typed, kept) => expect(contactPhone(typed)).toBe(kept));
  it.each([
    ['too few digits', '12345'],
    ['a mobile with one digit too many', '138001380001'],
    ['letters', 'call me'],
    ['nothing', '   '],
  ])('is refused with %s', (_what, typed) => expect(contactPhone(typed)).toBeUndefined());
});
