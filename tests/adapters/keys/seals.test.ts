import fc from 'fast-check';
import { makeCodeSubjects } from '../../../cloud-functions/adapters/keys/code-subjects';
import { makeIdentitySeal } from '../../../cloud-functions/adapters/keys/identity-seal';
import { makeLookupKeys } from '../../../cloud-functions/adapters/keys/lookup-keys';
import { makePseudonyms } from '../../../cloud-functions/adapters/keys/pseudonyms';
import type { PersonId } from '../../../cloud-functions/domain/ids';
import { addDays, type Day } from '../../../cloud-functions/domain/time';

const secret = (byte: number) => Buffer.alloc(32, byte).toString('base64url');
const person = '0f'.repeat(16) as PersonId;
const other = 'f0'.repeat(16) as PersonId;
const day = 19_241 as Day;

describe('identity seal', () => {
  const seal = makeIdentitySeal([{ id: 1, secret: secret(1) }]);

  test('opens for the person it was sealed for, any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => expect(seal.open(person, seal.seal(person, text))).toBe(text)),
    );
  });

  test('opens for nobody else, and not when damaged in any place', () => {
    const sealed = seal.seal(person, '张三 110101199003070038');
    expect(seal.open(other, sealed)).toBeUndefined();
    const bytes = Buffer.from(sealed, 'base64url');
    for (let index = 0; index < bytes.length; index += 1) {
      const changed = Buffer.from(bytes);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(seal.open(person, changed.toString('base64url'))).toBeUndefined();
    }
    for (const text of ['', 'AQ', sealed.slice(0, 30)]) expect(seal.open(person, text)).toBeUndefined();
  });

  test('the same text is never sealed the same', () => {
    expect(seal.seal(person, 'a')).not.toBe(seal.seal(person, 'a'));
  });

  test('an older key still opens after a new one came', () => {
    const sealed = seal.seal(person, 'a');
    const renewed = makeIdentitySeal([
      { id: 2, secret: secret(2) },
      { id: 1, secret: secret(1) },
    ]);
    expect(renewed.open(person, sealed)).toBe('a');
    expect(seal.open(person, renewed.seal(person, 'a'))).toBeUndefined();
  });
});

describe('lookup keys', () => {
  const { lookupKey } = makeLookupKeys(secret(1));

  test('are 43 letters, the same for the same value, and told apart by kind, value and secret', () => {
    expect(lookupKey('phone', '13800000000')).toMatch(/^[\w-]{43}$/);
    expect(lookupKey('phone', '13800000000')).toBe(lookupKey('phone', '13800000000'));
    const all = [
      lookupKey('phone', '13800000000'),
      lookupKey('document', '13800000000'),
      lookupKey('phone', '13800000001'),
      makeLookupKeys(secret(2)).lookupKey('phone', '13800000000'),
    ];
    expect(new Set(all).size).toBe(4);
  });
});

describe('pseudonyms', () => {
  const { subjectOn } = makePseudonyms(secret(1));

  test('one person has one of a day, and another the next day', () => {
    expect(subjectOn(day, person)).toMatch(/^[0-9a-f]{32}$/);
    expect(subjectOn(day, person)).toBe(subjectOn(day, person));
    expect(new Set([subjectOn(day, person), subjectOn(addDays(day, 1), person), subjectOn(day, other)]).size).toBe(3);
  });

  test('are the same in every process that holds the key, however many days it has seen', () => {
    const busy = makePseudonyms(secret(1));
    for (let days = 0; days < 200; days += 1) busy.subjectOn(addDays(day, days), person);
    expect(busy.subjectOn(day, person)).toBe(subjectOn(day, person));
    expect(makePseudonyms(secret(2)).subjectOn(day, person)).not.toBe(subjectOn(day, person));
  });
});

describe('code subjects', () => {
  const subjects = makeCodeSubjects(secret(1));
  const subject = '00112233445566778899aabbccddeeff' as PersonId;
  const anAnchor = fc.uint8Array({ minLength: 12, maxLength: 12 });

  test('are 16 bytes that lead back to the person with the anchor', () => {
    fc.assert(
      fc.property(anAnchor, (anchor) => {
        const covered = subjects.cover(subject, anchor);
        expect(covered).toHaveLength(16);
        expect(subjects.uncover(covered, anchor)).toBe(subject);
      }),
    );
  });

  test('two codes of one person look unrelated', () => {
    fc.assert(
      fc.property(anAnchor, anAnchor, (one, two) => {
        fc.pre(Buffer.compare(one, two) !== 0);
        expect(subjects.cover(subject, one)).not.toEqual(subjects.cover(subject, two));
      }),
    );
  });
});
