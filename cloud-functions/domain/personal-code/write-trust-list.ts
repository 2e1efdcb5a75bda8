/** The one spelling of a signed trust list: a compact JWS (RFC 7515), its payload the list as `getTrustList` answers it. */
import { formatInstant } from '../time';
import { encodeBase64url } from './base64url';
import type { CodeAlgorithm } from './code-algorithm';
import type { TrustedKey, TrustList } from './trust-list';

/** So that nothing else a root signs can pass for a list. */
export const trustListType = 'tongma-trust-list+json';

/** What the root signs; append `.` and the base64url of its signature (64 bytes) for the JWS. `alg` SM2 is a name of our own. */
export const trustListSigningInput = (list: TrustList, root: { readonly alg: CodeAlgorithm; readonly kid: string }): string =>
  [{ alg: root.alg, typ: trustListType, kid: root.kid }, trustListJson(list)]
    .map((part) => encodeBase64url(asciiBytes(JSON.stringify(part))))
    .join('.');

/** Instants as ISO text, all else as it is. */
export const trustListJson = ({ issuedAt, validUntil, keys }: TrustList) => ({
  issuedAt: formatInstant(issuedAt),
  validUntil: formatInstant(validUntil),
  keys: keys.map(trustedKeyJson),
});

const trustedKeyJson = ({ kid, alg, issuer, jwk, notBefore, notAfter, revokedAt }: TrustedKey) => ({
  kid,
  alg,
  issuer,
  jwk: { kty: jwk.kty, crv: jwk.crv, x: jwk.x, y: jwk.y },
  notBefore: formatInstant(notBefore),
  notAfter: formatInstant(notAfter),
  ...(revokedAt === undefined ? {} : { revokedAt: formatInstant(revokedAt) }),
});

/** Of text known to be ASCII, without `TextEncoder`, which mini-programs lack. */
export const asciiBytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
