import { generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { compactVerify } from 'jose';
import { sm2 } from 'sm-crypto-v2';
import { encodeBase64url } from '../../../cloud-functions/domain/personal-code/base64url';
import type { CodeAlgorithm } from '../../../cloud-functions/domain/personal-code/code-algorithm';
import { readTrustList } from '../../../cloud-functions/domain/personal-code/read-trust-list';
import type { TrustedKey, TrustList, TrustRoot } from '../../../cloud-functions/domain/personal-code/trust-list';
import { kidOfSpki } from '../../../cloud-functions/domain/personal-code/trust-root';
import { asciiBytes, trustListSigningInput } from '../../../cloud-functions/domain/personal-code/write-trust-list';
import { aCodeSigner, at, trustListWith } from '../../builders/signed-codes';

const { key } = aCodeSigner();
const sm2Key: TrustedKey = { ...key, kid: 'AAAAAAAA', alg: 'SM2', jwk: { ...key.jwk, crv: 'SM2' } };
const list = trustListWith(key, { ...sm2Key, revokedAt: at('2022-09-06T08:00:00+08:00') });

function aRoot(alg: CodeAlgorithm = 'ES256') {
  const pair = alg === 'ES256' ? p256Pair() : sm2Pair();
  const root: TrustRoot = { alg, publicKey: encodeBase64url(pair.spki) };
  const signText = (input: string): string => `${input}.${encodeBase64url(pair.sign(asciiBytes(input)))}`;
  const kid = kidOfSpki(pair.spki);
  return { root, kid, signText, signList: (of: TrustList = list) => signText(trustListSigningInput(of, { alg, kid })), ...pair };
}

function p256Pair() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    publicKey,
    spki: new Uint8Array(publicKey.export({ format: 'der', type: 'spki' })),
    sign: (bytes: Uint8Array) => new Uint8Array(sign('sha256', bytes, { key: privateKey, dsaEncoding: 'ieee-p1363' })),
  };
}

function sm2Pair() {
  const { privateKey, publicKey } = sm2.generateKeyPairHex();
  const prefix = '3059301306072a8648ce3d020106082a811ccf5501822d034200';
  return {
    publicKey: undefined,
    spki: new Uint8Array(Buffer.from(prefix + publicKey, 'hex')),
    sign: (bytes: Uint8Array) => new Uint8Array(Buffer.from(sm2.doSignature(bytes, privateKey, { hash: true, publicKey }), 'hex')),
  };
}

const part = (value: unknown): string => encodeBase64url(asciiBytes(JSON.stringify(value)));
const reasonOf = (signed: string, ...roots: readonly TrustRoot[]): string => {
  const read = readTrustList(signed, roots);
  return read.ok ? 'read' : read.error.reason;
};

describe.each(['ES256', 'SM2'] as const)('a trust list signed with %s', (alg) => {
  const ours = aRoot(alg);

  test('is read as it was written, by its own root', () => {
    const signed = ours.signList();
    expect(readTrustList(signed, [ours.root])).toEqual({ ok: true, value: { ...list, signed } });
    expect(reasonOf(signed, aRoot().root, ours.root)).toBe('read');
  });

  test('of another root is refused, and so is one that only says it is of ours', () => {
    const theirs = aRoot(alg);
    expect(reasonOf(theirs.signList(), ours.root)).toBe('other-root');
    expect(reasonOf(theirs.signText(trustListSigningInput(list, { alg, kid: ours.kid })), ours.root)).toBe('changed');
    expect(reasonOf(ours.signList())).toBe('other-root');
  });

  test('with one more key, one less, or another end is refused', () => {
    const [header, , signature] = ours.signList().split('.');
    const changes = [trustListWith(key), trustListWith(key, sm2Key), { ...list, validUntil: at('2030-01-01T00:00:00+08:00') }];
    for (const change of changes) {
      const [, payload] = trustListSigningInput(change, { alg, kid: ours.kid }).split('.');
      expect(reasonOf(`${header}.${payload}.${signature}`, ours.root)).toBe('changed');
    }
  });
});

describe('reading a trust list', () => {
  const ours = aRoot();
  const header = { alg: 'ES256', typ: 'tongma-trust-list+json', kid: ours.kid };

  test('another implementation of JWS verifies it as well', async () => {
    if (!ours.publicKey) throw new Error('not P-256');
    const { payload, protectedHeader } = await compactVerify(ours.signList(), ours.publicKey);
    expect(protectedHeader).toEqual(header);
    expect(JSON.parse(new TextDecoder().decode(payload))).toMatchObject({
      issuedAt: '2022-09-06T08:30:00+08:00',
      keys: [{ kid: key.kid }, {}],
    });
  });

  test('what the root signed for another purpose is no list', () => {
    expect(reasonOf(ours.signText(`${part({ ...header, typ: 'JWT' })}.${part({})}`), ours.root)).toBe('not-readable');
  });

  test.each([
    ['without keys', { issuedAt: '2022-09-06T08:30:00+08:00', validUntil: '2022-09-09T08:30:00+08:00', keys: [] }],
    ['without an end', { issuedAt: '2022-09-06T08:30:00+08:00', keys: [{}] }],
    ['that is a list of nothing', []],
    ['that is null', null],
  ])('a signed list %s is not readable', (_, content) => {
    expect(reasonOf(ours.signText(`${part(header)}.${part(content)}`), ours.root)).toBe('not-readable');
  });

  test.each([
    ['of an unknown algorithm', { alg: 'ES384' }],
    ['whose curve is not that of its algorithm', { alg: 'SM2' }],
    ['with no end', { notAfter: undefined }],
    ['whose revocation cannot be read', { revokedAt: 'yesterday' }],
  ])('one key %s spoils the list: nothing is guessed', (_, change) => {
    const keyJson = {
      kid: key.kid,
      alg: 'ES256',
      issuer: '150781',
      jwk: key.jwk,
      notBefore: '2022-09-01T00:00:00+08:00',
      notAfter: '2022-10-01T00:00:00+08:00',
    };
    const content = (of: object) => ({
      issuedAt: '2022-09-06T08:30:00+08:00',
      validUntil: '2022-09-09T08:30:00+08:00',
      keys: [keyJson, of],
    });
    expect(reasonOf(ours.signText(`${part(header)}.${part(content(keyJson))}`), ours.root)).toBe('read');
    expect(reasonOf(ours.signText(`${part(header)}.${part(content({ ...keyJson, ...change }))}`), ours.root)).toBe('not-readable');
  });

  test.each(['', '.', '..', 'a.b.c', 'e30.e30.', 'e30.e30.e30.e30', '码.码.码'])('%j is not readable', (text) => {
    expect(reasonOf(text, ours.root)).toBe('not-readable');
  });

  test('a pin that is no key trusts nobody', () => {
    expect(reasonOf(ours.signList(), { ...ours.root, publicKey: 'AAAA' }, { ...ours.root, alg: 'RS256' })).toBe('other-root');
  });

  test('no changed letter is read, and none throws', () => {
    const signed = ours.signList();
    fc.assert(
      fc.property(fc.nat({ max: signed.length - 1 }), fc.constantFrom(...'AZaz09-_.!码'), (index, letter) => {
        fc.pre(signed[index] !== letter);
        expect(reasonOf(signed.slice(0, index) + letter + signed.slice(index + 1), ours.root)).not.toBe('read');
      }),
      { numRuns: 300 },
    );
  });
});
