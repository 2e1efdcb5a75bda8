import fc from 'fast-check';
import { checkCharacterOf } from '../../../cloud-functions/domain/identity/citizen-number';
import { type DocumentType, documentTypes } from '../../../cloud-functions/domain/identity/document';
import { normaliseDocumentNumber } from '../../../cloud-functions/domain/identity/document-number';
import vectors from '../../vectors/identity/document-numbers.json';

describe('document numbers', () => {
  it.each(vectors)('$type: $about', ({ type, typed, number, problem }) => {
    const expected = problem === undefined ? { ok: true, value: number } : { ok: false, error: problem };
    expect(normaliseDocumentNumber(type as DocumentType, typed)).toEqual(expected);
  });

  it('has a vector that passes and one that fails for every kind', () => {
    for (const type of documentTypes) {
      const ofType = vectors.filter((vector) => vector.type === type);
      expect([type, ofType.some(({ number }) => number), ofType.some(({ problem }) => problem)]).toEqual([type, true, true]);
    }
  });

  it('leaves a number in its one spelling as it is', () => {
    for (const { type, number } of vectors) {
      if (number) expect(normaliseDocumentNumber(type as DocumentType, number)).toEqual({ ok: true, value: number });
    }
  });
});

describe('the check character of citizen numbers', () => {
  const born = fc.date({ min: new Date('1900-01-01'), max: new Date('2022-01-01'), noInvalidDate: true });
  const citizenNumber = fc
    .tuple(fc.integer({ min: 100_000, max: 899_999 }), born, fc.integer({ min: 0, max: 999 }))
    .map(([place, day, order]) => `${place}${day.toISOString().slice(0, 10).replaceAll('-', '')}${String(order).padStart(3, '0')}`)
    .map((digits) => digits + checkCharacterOf(digits));

  it('accepts every number it completes', () => {
    fc.assert(fc.property(citizenNumber, (number) => normaliseDocumentNumber('resident-id', number).ok));
  });

  it('finds every single digit mistyped', () => {
    fc.assert(
      fc.property(citizenNumber, fc.integer({ min: 1, max: 16 }), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
        const wrong = (Number(number[at]) + by) % 10;
        return !normaliseDocumentNumber('resident-id', `${number.slice(0, at)}${wrong}${number.slice(at + 1)}`).ok;
      }),
    );
  });

  it('finds every pair of neighbours swapped', () => {
    fc.assert(
      fc.property(citizenNumber, fc.integer({ min: 1, max: 15 }), (number, at) => {
        fc.pre(number[at] !== number[at + 1]);
        const swapped = `${number.slice(0, at)}${number[at + 1]}${number[at]}${number.slice(at + 2)}`;
        return !normaliseDocumentNumber('resident-id', swapped).ok;
      }),
    );
  });
});
