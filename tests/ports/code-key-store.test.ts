import type { PersonId } from '../../cloud-functions/domain/ids';
import type { CodeKey } from '../../cloud-functions/domain/personal-code/code-key';
import { keyTimes, trustListAt } from '../../cloud-functions/domain/personal-code/code-key';
import { addDays, dayOf } from '../../cloud-functions/domain/time';
import { morning, onEveryStore } from './opened-stores';

const someone = 'b'.repeat(32) as PersonId;
const aKey = (kid: string, ahead = 0): CodeKey => {
  const day = addDays(dayOf(morning), ahead);
  const jwk = { kty: 'EC', crv: 'P-256', x: 'x'.repeat(43), y: 'y'.repeat(43) } as const;
  return { kid, alg: 'ES256', jwk, issuer: '150781', day, madeAt: morning, ...keyTimes(day), wrapped: 'c2VhbGVk' };
};
const sm2Key: CodeKey = { ...aKey('sm2-key-', 1), alg: 'SM2', jwk: { kty: 'EC', crv: 'SM2', x: 'x', y: 'y' } };
const revokedKey: CodeKey = { ...aKey('revoked-', 2), revoked: { at: morning, by: someone, reason: 'lost 丢失' } };
const { wrapped: _, ...overKey } = aKey('over-key', -1);

// One item for all: each test goes on from what the one before left.
onEveryStore('code key store', (stores) => {
  it('has nothing at first', async () => {
    const { codeKeys } = stores();
    expect(await codeKeys.getKeys()).toEqual({ keys: [], revision: 0 });
    expect(await codeKeys.getTrustList()).toBeUndefined();
    expect(await codeKeys.getNewestTrustList()).toBeUndefined();
  });

  it('keeps keys of every kind as they were', async () => {
    const { codeKeys } = stores();
    const keys = [overKey, aKey('a-key-00'), sm2Key, revokedKey];
    expect(await codeKeys.replaceKeys(keys, 0)).toBe(true);
    expect(await codeKeys.getNewestKeys()).toEqual({ keys, revision: 1 });
    expect(await codeKeys.getKeys()).toEqual({ keys, revision: 1 });
  });

  it('lets one of two replace them at once', async () => {
    const { codeKeys } = stores();
    const { revision } = await codeKeys.getNewestKeys();
    const outcomes = await Promise.all(['one-key-', 'two-key-'].map((kid) => codeKeys.replaceKeys([aKey(kid)], revision)));
    expect([...outcomes].sort()).toEqual([false, true]);
    expect((await codeKeys.getNewestKeys()).keys.map(({ kid }) => kid)).toEqual([outcomes[0] ? 'one-key-' : 'two-key-']);
    expect(await codeKeys.replaceKeys([], 0)).toBe(false);
  });

  it('keeps the list with its root, and lets one of two replace it', async () => {
    const { codeKeys } = stores();
    const list = {
      ...trustListAt([aKey('a-key-00'), sm2Key, revokedKey], morning),
      signed: 'a.b.c',
      root: { alg: 'ES256', publicKey: 'MF' },
    };
    const outcomes = await Promise.all([codeKeys.replaceTrustList(list, 0), codeKeys.replaceTrustList(list, 0)]);
    expect([...outcomes].sort()).toEqual([false, true]);
    expect(await codeKeys.getNewestTrustList()).toEqual({ ...list, revision: 1 });
    expect(await codeKeys.replaceTrustList({ ...list, signed: 'd.e.f' }, 1)).toBe(true);
    expect((await codeKeys.getTrustList())?.signed).toBe('d.e.f');
  });
});
