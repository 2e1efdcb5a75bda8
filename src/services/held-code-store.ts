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
    const kept: unknown = JSON.parse(text);
    return isHeldCode(kept) ? kept : null;
  } catch {
    return null;
  }
}

export const keepHeldCode = (held: HeldCode): boolean => storage.write(key, JSON.stringify(held));
export const forgetHeldCode = (): void => storage.remove(key);

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
