import { makeEs256Verifier } from '../../../cloud-functions/adapters/keys/es256-verifier';
import { makeKeys } from '../../../cloud-functions/adapters/keys/make-keys';
import { makeSiteCodeKeys } from '../../../cloud-functions/adapters/keys/site-code-keys';
import { isSignedByRoot, signTrustList } from '../../../cloud-functions/adapters/keys/trust-list-signing';
import type { SiteId } from '../../../cloud-functions/domain/ids';
import { slotValueOf } from '../../../cloud-functions/domain/personal-code/chain';
import { encodeCodePayload } from '../../../cloud-functions/domain/personal-code/code-payload';
import { writeCode } from '../../../cloud-functions/domain/personal-code/code-text';
import { verifyCode } from '../../../cloud-functions/domain/personal-code/verify-code';
import { aCeremony, someKeys } from '../../builders/key-rings';
import { aPayload, issuedAt, seed } from '../../builders/signed-codes';

const secret = (byte: number) => Buffer.alloc(32, byte).toString('base64url');
const site = '0123456789abcdef' as SiteId;

describe('code signer', () => {
  test('what resident signs, a gate verifies with the list public hands out', async () => {
    const { rings } = await someKeys();
    const signed = await makeKeys.resident(rings.resident).codeSigner.sign(encodeCodePayload(aPayload()));
    const trustList = makeKeys.public(rings.public).trustListSource.current();
    const text = writeCode(signed, slotValueOf(seed, 0));
    const result = await verifyCode(text, { trustList, verifySignature: makeEs256Verifier(), now: issuedAt });
    expect(result).toMatchObject({ ok: true, value: { key: { issuer: '150781' }, payload: { colour: 'green' } } });
  });

  test('another city does not verify it', async () => {
    const [ours, theirs] = [await someKeys(), await someKeys()];
    const signed = await makeKeys.resident(ours.rings.resident).codeSigner.sign(encodeCodePayload(aPayload()));
    const trustList = makeKeys.public(theirs.rings.public).trustListSource.current();
    const result = await verifyCode(writeCode(signed, slotValueOf(seed, 0)), {
      trustList,
      verifySignature: makeEs256Verifier(),
      now: issuedAt,
    });
    expect(result).toEqual({ ok: false, error: { reason: 'unknown-key' } });
  });
});

describe('trust list', () => {
  test('is what the root signed, word for word', async () => {
    const { rings, rootPublicJwk } = await someKeys();
    const { trustList } = rings.public;
    expect(await isSignedByRoot(trustList, rootPublicJwk)).toBe(true);
    expect(await isSignedByRoot({ ...trustList, issuedAt: '2022-09-07T08:00:00+08:00' }, rootPublicJwk)).toBe(false);
    expect(await isSignedByRoot({ ...trustList, keys: trustList.keys.map((key) => ({ ...key, issuer: '110000' })) }, rootPublicJwk)).toBe(
      false,
    );
    expect(await isSignedByRoot({ ...trustList, signed: 'a.b.c' }, rootPublicJwk)).toBe(false);
  });

  test('of another root is not trusted', async () => {
    const [ours, theirs] = [await someKeys(), await someKeys()];
    const { signed: _, ...list } = ours.rings.public.trustList;
    expect(await isSignedByRoot(await signTrustList(list, theirs.rootPrivateJwk), ours.rootPublicJwk)).toBe(false);
    expect(await isSignedByRoot(await signTrustList(list, ours.rootPrivateJwk), ours.rootPublicJwk)).toBe(true);
  });

  test('holds the public half of the key and its time only', async () => {
    const { rings } = await someKeys();
    const { keys } = makeKeys.public(rings.public).trustListSource.current();
    expect(keys).toEqual([
      {
        kid: rings.resident.codeSigning.kid,
        alg: 'ES256',
        issuer: aCeremony.issuer,
        jwk: { kty: 'EC', crv: 'P-256', x: expect.any(String), y: expect.any(String) },
        notBefore: aCeremony.leafNotBefore,
        notAfter: aCeremony.leafNotAfter,
      },
    ]);
  });
});

describe('site code keys', () => {
  const keys = makeSiteCodeKeys([secret(1)]);

  test('read back site and poster version without a store', () => {
    expect(keys.readSiteCode(keys.makeSiteCode(site, 3))).toEqual({ siteId: site, posterVersion: 3 });
  });

  test('a code of one version does not pass as another', () => {
    const [first, second] = [keys.makeSiteCode(site, 1), keys.makeSiteCode(site, 2)];
    expect(keys.readSiteCode(first.slice(0, 13) + second.slice(13, 14) + first.slice(14))).toBeUndefined();
  });

  test('no changed letter passes', () => {
    const code = keys.makeSiteCode(site, 1);
    for (let place = 0; place < code.length; place += 1) {
      for (const letter of '019az.') {
        const changed = code.slice(0, place) + letter + code.slice(place + 1);
        if (changed !== code) expect(keys.readSiteCode(changed)).toBeUndefined();
      }
    }
  });

  test('another system’s code does not pass', () => {
    expect(keys.readSiteCode(makeSiteCodeKeys([secret(2)]).makeSiteCode(site, 1))).toBeUndefined();
  });

  test('posters of an older key still pass after a new one came; its own pass nowhere else', () => {
    const renewed = makeSiteCodeKeys([secret(2), secret(1)]);
    expect(renewed.readSiteCode(keys.makeSiteCode(site, 1))).toEqual({ siteId: site, posterVersion: 1 });
    expect(keys.readSiteCode(renewed.makeSiteCode(site, 1))).toBeUndefined();
  });
});
