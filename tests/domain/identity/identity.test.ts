import {
  documentKeyTextOf,
  parseIdentity,
  readIdentity,
  sameIdentity,
  writeIdentity,
} from '../../../cloud-functions/domain/identity/identity';
import { instant } from '../../../cloud-functions/domain/time';

const now = instant(Date.parse('2022-09-06T08:30:00+08:00'));

describe('an identity', () => {
  it('is read into the one spelling of each field', () => {
    const read = readIdentity({ documentType: 'passport', documentNumber: 'c01x-00t47', name: 'Größl, Jürgen', nationality: 'DE' }, now);
    const identity = { documentType: 'passport', documentNumber: 'C01X00T47', name: 'GROESSL JUERGEN', nationality: 'DEU' };
    expect(read).toEqual({ ok: true, value: identity });
  });

  it('tells everything that is wrong at once', () => {
    expect(readIdentity({ documentType: 'passport', documentNumber: '1', name: '张伟' }, now)).toEqual({
      ok: false,
      error: [
        { path: 'documentNumber', problem: 'too-short' },
        { path: 'name', problem: 'wrong-format' },
        { path: 'nationality', problem: 'required' },
      ],
    });
  });

  it('needs no nationality for other documents, but checks one that is given', () => {
    const typed = { documentType: 'resident-id', documentNumber: '11010519491231002X', name: '张伟' } as const;
    expect(readIdentity(typed, now).ok).toBe(true);
    expect(readIdentity({ ...typed, nationality: 'ZZ' }, now)).toMatchObject({ error: [{ path: 'nationality', problem: 'not-one-of' }] });
  });

  it('of someone not yet born is refused at the number', () => {
    const typed = { documentType: 'resident-id', documentNumber: '150781202209070013', name: '张伟' } as const;
    expect(readIdentity(typed, now)).toEqual({ ok: false, error: [{ path: 'documentNumber', problem: 'in-the-future' }] });
  });

  it('comes back from its text, and from no other text', () => {
    const identity = { documentType: 'resident-id', documentNumber: '11010519491231002X', name: '张伟' } as const;
    expect(parseIdentity(writeIdentity(identity))).toEqual(identity);
    for (const text of ['', '{', '{}', '[]', '{"documentType":"library-card","documentNumber":"1","name":"x"}'])
      expect(parseIdentity(text)).toBeUndefined();
  });

  it('is the same whatever the order of its fields', () => {
    const one = { documentType: 'resident-id', documentNumber: '11010519491231002X', name: '张伟' } as const;
    expect(sameIdentity(one, { name: '张伟', documentNumber: '11010519491231002X', documentType: 'resident-id' })).toBe(true);
    expect(sameIdentity(one, { ...one, name: '张为' })).toBe(false);
  });

  it('has the key of its document', () => {
    const identity = { documentType: 'hk-macao-permit', documentNumber: 'H1234567801', name: 'CHAN TAI MAN' } as const;
    expect(documentKeyTextOf(identity)).toBe('hk-macao-permit:H12345678');
  });
});
