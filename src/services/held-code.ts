/** Getting one's code signed, and what of a held code may still be shown. */

import { anchorOf, seedBytes, slotValueOf } from '../../cloud-functions/domain/personal-code/chain';
import { slotAt, writeCode } from '../../cloud-functions/domain/personal-code/code-text';
import type { Result } from '../../cloud-functions/domain/result';
import { secureRandomBytes } from '../platform/random';
import type { ProblemShown } from '../text/problem-shown';
import { call } from './api';
import { decodeBase64url, encodeBase64url } from './base64url';
import { type HeldCode, keepHeldCode } from './held-code-store';
import type { RequestOf } from './operations';
import { currentSession } from './session-store';

/** Asks the cloud for a fresh code and keeps it. Only the chain's end leaves the phone, unless the phone has no secure randomness. */
export async function fetchCode(): Promise<Result<HeldCode, ProblemShown>> {
  const result = await askForCode({});
  // Someone else may have signed in while the answer was on its way.
  if (result.ok && currentSession()?.account === result.value.account) keepHeldCode(result.value);
  return result;
}

/** A fresh code for oneself, for a dependant or for a group; nothing is kept. */
export async function askForCode(
  whose: Omit<RequestOf<'issueMyCode'>['body'] & object, 'anchor'>,
): Promise<Result<HeldCode, ProblemShown>> {
  const account = currentSession()?.account ?? '';
  const made = await secureRandomBytes(seedBytes);
  const anchor = made === 'none' ? {} : { anchor: encodeBase64url(anchorOf(made)) };
  const result = await call('issueMyCode', { body: { ...whose, ...anchor } });
  if (!result.ok) return result;
  const seed = made === 'none' ? (result.value.seed ?? '') : encodeBase64url(made);
  return { ok: true, value: { issued: result.value, seed, account } };
}

export const isOver = ({ issued }: HeldCode, now: number): boolean => now >= Date.parse(issued.validUntil);

export type SlotShown = {
  /** What the QR code says. */
  readonly text: string;
  readonly slot: number;
  /** How much of the slot is left, 1 to 0. */
  readonly left: number;
};

/** The code of this very slot; `undefined` when the code is over or cannot be read. `now`: server time, milliseconds. */
export function slotShown(held: HeldCode, now: number): SlotShown | undefined {
  if (isOver(held, now)) return undefined;
  const issuedAt = Date.parse(held.issued.issuedAt);
  // A clock a moment behind the issuer's shows the first slot.
  const slot = Math.max(0, slotAt(issuedAt, now, held.issued.slotSeconds));
  const signed = decodeBase64url(held.issued.signed);
  const seed = decodeBase64url(held.seed);
  if (slot >= held.issued.slots || !signed || seed?.length !== seedBytes) return undefined;
  const slotMilliseconds = held.issued.slotSeconds * 1000;
  const spent = Math.max(0, now - issuedAt - slot * slotMilliseconds) / slotMilliseconds;
  return { text: writeCode(signed, slotValueOf(seed, slot)), slot, left: 1 - Math.min(1, spent) };
}
