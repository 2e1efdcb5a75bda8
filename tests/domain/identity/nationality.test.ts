import { CountryCodes } from 'validator/lib/isISO31661Alpha2';
import isISO31661Alpha3 from 'validator/lib/isISO31661Alpha3';
import { normaliseNationality } from '../../../cloud-functions/domain/identity/nationality';

describe('nationalities', () => {
  it('know every country of ISO 3166-1, each by two letters and by its own three', () => {
    const threeLetters = [...CountryCodes].map((code) => normaliseNationality(code));
    const found = threeLetters.flatMap((code) => (code.ok ? [code.value] : []));
    expect(found).toHaveLength(249);
    expect(found.every((code) => isISO31661Alpha3(code))).toBe(true);
    // Hong Kong and Macao passports are issued by China: two codes fewer than countries.
    expect(new Set(found).size).toBe(247);
  });

  it.each([
    ['GBN', 'GBR'],
    ['XXA', 'XXA'],
    ['RKS', 'RKS'],
    ['XK', 'RKS'],
    ['HKG', 'CHN'],
    ['HK', 'CHN'],
    ['de', 'DEU'],
  ])('%s is %s', (text, code) => {
    expect(normaliseNationality(text)).toEqual({ ok: true, value: code });
  });

  it.each([
    [undefined, 'required'],
    [' ', 'required'],
    ['ZZZ', 'not-one-of'],
    ['constructor', 'not-one-of'],
  ])('%s is refused', (text, error) => {
    expect(normaliseNationality(text)).toEqual({ ok: false, error });
  });
});
