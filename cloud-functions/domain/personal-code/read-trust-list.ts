/** Reads a trust list as a gate gets it: signed by a root it has pinned, or refused. Runs on the phone. */
import { done, type Result, refused } from '../result';
import { parseInstant } from '../time';
import { decodeBase64url } from './base64url';
import { algorithmAndKey } from './code-algorithm';
import { isSignedBy } from './signature-check';
import type { SignedTrustList, TrustedKey, TrustList, TrustRoot } from './trust-list';
import { keyOfRoot, kidOfSpki } from './trust-root';
import { asciiBytes, trustListType } from './write-trust-list';

export type TrustListRefusal =
  /** No list at all, or one of a form we do not know. */
  | { readonly reason: 'not-readable' }
  /** Signed by somebody we have no reason to trust. */
  | { readonly reason: 'other-root' }
  /** Says that one of our roots signed it, which is not true of what it says now. */
  | { readonly reason: 'changed' };

/** Bytes of the list itself; one of ten keys has three thousand. */
const lettersMax = 100_000;

/**
 * `signed`: the compact JWS of `getTrustList`, whose own fields are not looked at. Whether the list is still in time is for
 * its user to ask (`validUntil`), who also keeps the newer of two (`issuedAt`). Never throws.
 */
export function readTrustList(signed: string, roots: readonly TrustRoot[]): Result<SignedTrustList, TrustListRefusal> {
  const parts = signed.length <= lettersMax ? signed.split('.') : [];
  const [headerText, payloadText, signatureText] = parts;
  if (parts.length !== 3 || headerText === undefined || payloadText === undefined || signatureText === undefined) return notReadable;
  const header = parseJson(headerText);
  if (header?.typ !== trustListType || typeof header.kid !== 'string' || typeof header.alg !== 'string') return notReadable;
  const root = roots.find((pinned) => pinned.alg === header.alg && kidOfRoot(pinned) === header.kid);
  const key = root && keyOfRoot(root);
  if (!key) return refused({ reason: 'other-root' });
  const signature = decodeBase64url(signatureText);
  if (!signature || !isSignedBy(key, asciiBytes(`${headerText}.${payloadText}`), signature)) return refused({ reason: 'changed' });
  const list = readList(parseJson(payloadText));
  return list ? done({ ...list, signed }) : notReadable;
}

const notReadable = refused<TrustListRefusal>({ reason: 'not-readable' });

function kidOfRoot({ publicKey }: TrustRoot): string | undefined {
  const spki = decodeBase64url(publicKey);
  return spki && kidOfSpki(spki);
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list is written in ASCII alone, so no decoder of UTF-8 is needed, which mini-programs lack. */
function parseJson(text: string): Fields | undefined {
  const bytes = decodeBase64url(text);
  if (!bytes || bytes.some((byte) => byte > 127)) return undefined;
  try {
    const value: unknown = JSON.parse(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function readList(fields: Fields | undefined): TrustList | undefined {
  const issuedAt = parseInstant(fields?.issuedAt);
  const validUntil = parseInstant(fields?.validUntil);
  const keys = Array.isArray(fields?.keys) ? fields.keys.map(readKey) : [];
  const known = keys.filter((key) => key !== undefined);
  if (issuedAt === undefined || validUntil === undefined || known.length === 0 || known.length !== keys.length) return undefined;
  return { issuedAt, validUntil, keys: known };
}

function readKey(value: unknown): TrustedKey | undefined {
  if (!isFields(value) || !isFields(value.jwk)) return undefined;
  const { kid, issuer, jwk } = value;
  if (typeof kid !== 'string' || typeof issuer !== 'string' || typeof jwk.x !== 'string' || typeof jwk.y !== 'string') return undefined;
  const key = algorithmAndKey(value.alg, jwk.crv, { x: jwk.x, y: jwk.y });
  const notBefore = parseInstant(value.notBefore);
  const notAfter = parseInstant(value.notAfter);
  const revokedAt = value.revokedAt === undefined ? undefined : parseInstant(value.revokedAt);
  // A revocation that cannot be read must not become none.
  if (!key || notBefore === undefined || notAfter === undefined || (value.revokedAt !== undefined && revokedAt === undefined))
    return undefined;
  return { kid, issuer, ...key, notBefore, notAfter, ...(revokedAt === undefined ? {} : { revokedAt }) };
}
