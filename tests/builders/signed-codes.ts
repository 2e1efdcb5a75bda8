import { generateKeyPairSync, sign } from 'node:crypto';
import { anchorOf, slotValueOf } from '../../cloud-functions/domain/personal-code/chain';
import { type CodePayload, encodeCodePayload } from '../../cloud-functions/domain/personal-code/code-payload';
import { writeCode } from '../../cloud-functions/domain/personal-code/code-text';
import { coseSign1, protectedHeader, signedStructure } from '../../cloud-functions/domain/personal-code/cose-sign1';
import type { TrustedKey, TrustList } from '../../cloud-functions/domain/personal-code/trust-list';
import { addMilliseconds, type Instant, millisecondsPerDay, parseInstant } from '../../cloud-functions/domain/time';

export const at = (text: string): Instant => {
  const read = parseInstant(text);
  if (read === undefined) throw new Error(`no instant: ${text}`);
  return read;
};

export const seed = Uint8Array.from({ length: 16 }, (_, index) => index);
export const issuedAt = at('2022-09-06T08:30:00+08:00');

export const aPayload = (change: Partial<CodePayload> = {}): CodePayload => ({
  subject: Uint8Array.from({ length: 16 }, (_, index) => 255 - index),
  colour: 'green',
  missedTest: false,
  pendingTest: false,
  paper: false,
  people: 1,
  testAgeMinutes: 1_080,
  issuedAt,
  lifeSeconds: 21_600,
  anchor: anchorOf(seed),
  slotSeconds: 30,
  ...change,
});

/** A list of these keys, signed on the day the tests live in and good for three. */
export const trustListWith = (...keys: readonly TrustedKey[]): TrustList => ({
  issuedAt,
  validUntil: addMilliseconds(issuedAt, 3 * millisecondsPerDay),
  keys,
});

/** A key with its trust list, and codes signed with it: `signer.code(payload, slot)`. */
export function aCodeSigner(kid = Uint8Array.of(1, 2, 3, 4, 5, 6)) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const key: TrustedKey = {
    kid: Buffer.from(kid).toString('base64url'),
    alg: 'ES256',
    issuer: '150781',
    jwk: { kty: 'EC', crv: 'P-256', x, y },
    notBefore: at('2022-09-01T00:00:00+08:00'),
    notAfter: at('2022-10-01T00:00:00+08:00'),
  };
  const trustList = trustListWith(key);
  const signBytes = (payload: Uint8Array, header: Uint8Array = protectedHeader('ES256', kid)): Uint8Array =>
    coseSign1(
      header,
      payload,
      new Uint8Array(sign('sha256', signedStructure('ES256', header, payload), { key: privateKey, dsaEncoding: 'ieee-p1363' })),
    );
  const code = (payload: CodePayload = aPayload(), slot = 0): string =>
    writeCode(signBytes(encodeCodePayload(payload)), slotValueOf(seed, slot));
  return { key, trustList, privateKey, publicKey, signBytes, code };
}
