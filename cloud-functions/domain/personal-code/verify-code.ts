/** Reads a personal code at a gate, with no network: is it ours, whole, signed, in time, and of this moment? */
import { done, type Result, refused } from '../result';
import type { Instant } from '../time';
import { decodeBase45 } from './base45';
import { encodeBase64url } from './base64url';
import { readCbor } from './cbor-reader';
import { chainValueBytes, slotOfValue } from './chain';
import { type CodePayload, codeExpiresAt, decodeCodePayload } from './code-payload';
import { codePrefix, slotAt } from './code-text';
import { type CoseSign1, coseAlgorithms, readCoseSign1, signedStructure } from './cose-sign1';
import type { TrustedKey, TrustList } from './trust-list';

export type VerifiedCode = { readonly payload: CodePayload; readonly key: TrustedKey; readonly slot: number };

export type CodeRefusal =
  /** Another system's code, or no code at all. */
  | { readonly reason: 'not-ours' }
  /** Begins as ours but cannot be read: cut, smudged or put together by hand. */
  | { readonly reason: 'damaged' }
  /** The gate's own list of keys is past its end: it can tell nothing of any code until it has a new one. */
  | { readonly reason: 'trust-list-too-old' }
  /** The key is not in the trust list: forged, or the list is older than the key. */
  | { readonly reason: 'unknown-key' }
  /** The key was taken back: nothing it ever signed counts. */
  | { readonly reason: 'key-revoked' }
  /** Signed outside the time the key was trusted. */
  | { readonly reason: 'key-not-in-force' }
  | { readonly reason: 'algorithm-mismatch' }
  | { readonly reason: 'signature-wrong' }
  /** Issued more than a slot in the future: one of the two clocks is wrong. */
  | { readonly reason: 'not-yet-valid' }
  | { readonly reason: 'expired' }
  /** A picture of an earlier slot has `slotsBehind`; a phone clock ahead has it negative; absent: no slot of this code at all. */
  | { readonly reason: 'slot-wrong'; readonly slotsBehind?: number };

/** True if `signature` over `signed` is by `key`, under `key.alg`; false, not thrown, for a malformed one (signature-check.ts). */
export type VerifySignature = (key: TrustedKey, signed: Uint8Array, signature: Uint8Array) => Promise<boolean>;

export type CodeVerification = {
  readonly trustList: TrustList;
  readonly verifySignature: VerifySignature;
  readonly now: Instant;
};

/** One slot either way: clocks differ by up to 30 s, and a screenshot is dead within a minute. */
export const slotsOff = 1;
/** More than any code of ours has; longer text is not even decoded. */
const codeLettersMax = 240;

/** Never throws for any text. Refuses in the order of `CodeRefusal`: the first reason that holds. */
export async function verifyCode(text: string, verification: CodeVerification): Promise<Result<VerifiedCode, CodeRefusal>> {
  if (!text.startsWith(codePrefix)) return refused({ reason: 'not-ours' });
  const code = readCode(text);
  if (!code) return refused({ reason: 'damaged' });
  const { trustList, verifySignature, now } = verification;
  if (now >= trustList.validUntil) return refused({ reason: 'trust-list-too-old' });
  const kid = encodeBase64url(code.sign1.kid);
  const key = trustList.keys.find((trusted) => trusted.kid === kid);
  if (!key) return refused({ reason: 'unknown-key' });
  if (key.revokedAt !== undefined) return refused({ reason: 'key-revoked' });
  if (code.payload.issuedAt < key.notBefore || code.payload.issuedAt >= key.notAfter) return refused({ reason: 'key-not-in-force' });
  if (code.sign1.algorithm !== coseAlgorithms[key.alg]) return refused({ reason: 'algorithm-mismatch' });
  const signed = signedStructure(key.alg, code.sign1.header, code.sign1.payload);
  if (!(await verifySignature(key, signed, code.sign1.signature))) return refused({ reason: 'signature-wrong' });
  const slot = slotAtNow(code, now);
  return slot.ok ? done({ payload: code.payload, key, slot: slot.value }) : slot;
}

type ReadCode = { readonly sign1: CoseSign1; readonly payload: CodePayload; readonly slotValue: Uint8Array };

function readCode(text: string): ReadCode | undefined {
  const bytes = text.length <= codeLettersMax ? decodeBase45(text.slice(codePrefix.length)) : undefined;
  const parts = bytes && readCbor(bytes);
  if (!Array.isArray(parts) || parts.length !== 2) return undefined;
  const [signedPart, slotValue] = parts;
  const sign1 = readCoseSign1(signedPart);
  const payload = sign1 && decodeCodePayload(sign1.payload);
  if (!payload || !(slotValue instanceof Uint8Array) || slotValue.length !== chainValueBytes) return undefined;
  return { sign1, payload, slotValue };
}

function slotAtNow({ payload, slotValue }: ReadCode, now: Instant): Result<number, CodeRefusal> {
  const slotNow = slotAt(payload.issuedAt, now, payload.slotSeconds);
  if (slotNow < -slotsOff) return refused({ reason: 'not-yet-valid' });
  if (now >= codeExpiresAt(payload)) return refused({ reason: 'expired' });
  const slot = slotOfValue(slotValue, payload.anchor, Math.ceil(payload.lifeSeconds / payload.slotSeconds));
  if (slot === undefined) return refused({ reason: 'slot-wrong' });
  const slotsBehind = slotNow - slot;
  return Math.abs(slotsBehind) > slotsOff ? refused({ reason: 'slot-wrong', slotsBehind }) : done(slot);
}
