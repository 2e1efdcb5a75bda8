import fc from 'fast-check';
import type { DocumentType } from '../../../cloud-functions/domain/identity/document';
import { maskDocumentNumber, maskName } from '../../../cloud-functions/domain/identity/masking';
import { normaliseName } from '../../../cloud-functions/domain/identity/person-name';
import vectors from '../../vectors/identity/names.json';

describe('names', () => {
  it.each(vectors)('$type: $about', ({ type, typed, name, problem }) => {
    const expected = problem === undefined ? { ok: true, value: name } : { ok: false, error: problem };
    expect(normaliseName(type as DocumentType, typed)).toEqual(expected);
  });

  it.each(vectors.filter(({ name }) => name))('masked: $about', ({ name = '', masked }) => {
    expect(maskName(name)).toBe(masked);
  });

  it('are only ever capital letters and single spaces on a passport', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (typed) => {
        const name = normaliseName('passport', typed);
        return !name.ok || (/^[A-Z]+( [A-Z]+)*$/.test(name.value) && name.value.replaceAll(' ', '').length <= 40);
      }),
    );
  });
});

describe('masked document numbers', () => {
  it.each([
    ['11010519491231002X', '1****************X'],
    ['H12345678', 'H*******8'],
    ['A12345', 'A****5'],
  ])('%s shows its ends only', (number, masked) => {
    expect(maskDocumentNumber(number)).toBe(masked);
  });
});
