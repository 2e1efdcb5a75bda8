import { generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { sm3 as peerSm3, sm2 } from 'sm-crypto-v2';
import type { AlgorithmAndKey } from '../../../cloud-functions/domain/personal-code/code-algorithm';
import { isSignedBy, makeSignatureCheck } from '../../../cloud-functions/domain/personal-code/signature-check';
import { sm2Digest, sm2PublicKey } from '../../../cloud-functions/domain/personal-code/sm2';
import { sm3 } from '../../../cloud-functions/domain/personal-code/sm3';
import type { TrustedKey } from '../../../cloud-functions/domain/personal-code/trust-list';
import { aCodeSigner } from '../../builders/signed-codes';
import vectors from '../../vectors/codes/sm.json';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));
const ascii = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

const sm2Key = (publicHex: string): AlgorithmAndKey => {
  const coordinate = (start: number) => Buffer.from(publicHex.slice(start, start + 64), 'hex').toString('base64url');
  return { alg: 'SM2', jwk: { kty: 'EC', crv: 'SM2', x: coordinate(2), y: coordinate(66) } };
};

describe('SM3', () => {
  test.each(vectors.sm3)('of $name', ({ message, digest }) => expect(hex(sm3(ascii(message)))).toBe(digest));

  test('is what another implementation makes, at every length around a block', () => {
    for (let length = 0; length < 200; length += 1) {
      const message = Uint8Array.from({ length }, (_, index) => (index * 7) & 0xff);
      expect(hex(sm3(message))).toBe(peerSm3(message));
    }
  });
});

describe('SM2', () => {
  test.each(vectors.sm2)('$name', ({ publicKey, message, signature, genuine }) => {
    expect(isSignedBy(sm2Key(publicKey), ascii(message), bytesOf(signature))).toBe(genuine);
  });

  test('accepts what another implementation signs, and nothing changed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat({ max: 63 }), fc.integer({ min: 1, max: 255 }), (message, at, change) => {
        const { privateKey, publicKey } = sm2.generateKeyPairHex();
        const signature = bytesOf(sm2.doSignature(message, privateKey, { hash: true, publicKey }));
        const key = sm2Key(publicKey);
        expect(isSignedBy(key, message, signature)).toBe(true);
        const changed = Uint8Array.from(signature, (byte, index) => (index === at ? byte ^ change : byte));
        expect(isSignedBy(key, message, changed)).toBe(false);
        expect(isSignedBy(key, Uint8Array.of(...message, 0), signature)).toBe(false);
      }),
      { numRuns: 12 },
    );
  });

  test('hands a key service the digest the standard signs', () => {
    const { publicKey } = sm2.generateKeyPairHex();
    const message = ascii('a list of keys');
    expect(hex(sm2Digest(sm2PublicKey(bytesOf(publicKey)), message))).toBe(sm2.getHash(message, publicKey));
  });

  test.each([
    ['nought for r', `${'00'.repeat(32)}${'11'.repeat(32)}`],
    ['nought for s', `${'11'.repeat(32)}${'00'.repeat(32)}`],
    ['the order for r', `fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123${'11'.repeat(32)}`],
    ['r and s that make the order together', `${'00'.repeat(31)}01fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54122`],
    ['no bytes', ''],
  ])('refuses a signature with %s', (_, signature) => {
    expect(isSignedBy(sm2Key(sm2.generateKeyPairHex().publicKey), ascii('m'), bytesOf(signature))).toBe(false);
  });
});

describe('the check of signatures that runs on a phone', () => {
  const { key, privateKey } = aCodeSigner();
  const check = makeSignatureCheck();
  const message = ascii('a message');
  const signature = new Uint8Array(sign('sha256', message, { key: privateKey, dsaEncoding: 'ieee-p1363' }));

  test('accepts what Node signs, the larger s as well as the smaller', async () => {
    const order = BigInt('0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551');
    const s = BigInt(`0x${hex(signature.subarray(32))}`);
    const other = Uint8Array.of(...signature.subarray(0, 32), ...bytesOf((order - s).toString(16).padStart(64, '0')));
    expect(await check(key, message, signature)).toBe(true);
    expect(await check(key, message, other)).toBe(true);
  });

  test('agrees with Node about every signature, genuine, changed or made up', () => {
    const { publicKey } = aCodeSigner();
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    const other = { alg: 'ES256', jwk: { kty: 'EC', crv: 'P-256', x, y } } as const;
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat({ max: 63 }), fc.nat({ max: 255 }), (bytes, place, change) => {
        const genuine = new Uint8Array(sign('sha256', bytes, { key: privateKey, dsaEncoding: 'ieee-p1363' }));
        const changed = Uint8Array.from(genuine, (byte, index) => (index === place ? byte ^ change : byte));
        expect(isSignedBy(key, bytes, changed)).toBe(change === 0);
        expect(isSignedBy(other, bytes, changed)).toBe(false);
      }),
      { numRuns: 25 },
    );
  });

  test.each([
    ['nought for r', `${'00'.repeat(32)}${'11'.repeat(32)}`],
    ['nought for s', `${'11'.repeat(32)}${'00'.repeat(32)}`],
    ['the order for r', `ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551${'11'.repeat(32)}`],
    ['the order for s', `${'11'.repeat(32)}ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551`],
  ])('refuses a signature with %s', (_, text) => {
    expect(isSignedBy(key, message, bytesOf(text))).toBe(false);
  });

  test('remembers a key and still tells it from others', async () => {
    const other = aCodeSigner().key;
    expect(await check(other, message, signature)).toBe(false);
    expect(await check(key, message, signature)).toBe(true);
  });

  test('says no to another algorithm over the same coordinates', async () => {
    const renamed: TrustedKey = { ...key, alg: 'SM2', jwk: { ...key.jwk, crv: 'SM2' } };
    expect(await check(renamed, message, signature)).toBe(false);
  });

  test.each([
    ['a point that is on no curve', { x: Buffer.alloc(32, 1).toString('base64url'), y: Buffer.alloc(32, 1).toString('base64url') }],
    ['coordinates cut short', { x: 'AQ', y: 'AQ' }],
    ['coordinates that are no base64url', { x: '!'.repeat(43), y: '!'.repeat(43) }],
  ])('says no, and does not throw, to %s', async (_, coordinates) => {
    expect(await check({ ...key, alg: 'ES256', jwk: { kty: 'EC', crv: 'P-256', ...coordinates } }, message, signature)).toBe(false);
    expect(await check({ ...key, alg: 'SM2', jwk: { kty: 'EC', crv: 'SM2', ...coordinates } }, message, signature)).toBe(false);
  });

  test('says no, and does not throw, to any bytes for a signature', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 80 }), async (bytes) => expect(await check(key, message, bytes)).toBe(false)),
      { numRuns: 60 },
    );
  });

  test('takes a P-256 key of Node as it comes', async () => {
    const { publicKey, privateKey: own } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    const bytes = new Uint8Array(sign('sha256', message, { key: own, dsaEncoding: 'ieee-p1363' }));
    expect(isSignedBy({ alg: 'ES256', jwk: { kty: 'EC', crv: 'P-256', x, y } }, message, bytes)).toBe(true);
  });
});
