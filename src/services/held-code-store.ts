/** The code kept on the phone: what opens the app in under a second and goes on rotating without network. */
import { storage } from '../platform/storage';
import type { AnswerOf } from './operations';

export type HeldCode = {
  readonly issued: AnswerOf<'issueMyCode'>;
  /** base64url of the chain's 16-byte seed: with it the phone makes the value of each slot. */
  readonly seed: string;
  /** Whose code it is (session-store `account`). */
  readonly account: string;
};

const key = 'held-code';

export function readHeldCode(): HeldCode | null {
  const text = storage.read(key);
  if (text === undefined) return null;
  try {
    return parseHeldCode(JSON.parse(text));
  } catch {
    return null;
  }
}

export const keepHeldCode = (held: HeldCode): boolean => storage.write(key, JSON.stringify(held));
export const familyCodesKey = 'family-codes';
/** Somebody was declared, added or let go: what is held of the family was decided before that. */
export const forgetFamilyCodes = (): void => storage.remove(familyCodesKey);
/** One's own, and with it those of the family, which one of them is. */
export function forgetHeldCode(): void {
  storage.remove(key);
  forgetFamilyCodes();
}

export const parseHeldCode = (kept: unknown): HeldCode | null => (isHeldCode(kept) ? kept : null);

/** An older app version may have kept something else: what the page reads must be there. */
function isHeldCode(kept: unknown): kept is HeldCode {
  const { issued, seed, account } = fieldsOf(kept);
  const code = fieldsOf(issued);
  return (
    typeof seed === 'string' &&
    typeof account === 'string' &&
    ['signed', 'issuedAt', 'validUntil', 'maskedName', 'colour', 'asOf'].every((name) => typeof code[name] === 'string') &&
    ['slots', 'slotSeconds'].every((name) => typeof code[name] === 'number') &&
    Array.isArray(fieldsOf(code.decision).reasons)
  );
}

const fieldsOf = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? { ...value } : {});
