import type { Instant } from '../../domain/time';

/** One-time codes by phone; `phoneKey` and `codeHash` are keyed hashes. */
export type SignInCodes = {
  /** `saved` false: one was sent less than `resendAfterSeconds` ago. */
  save(code: {
    phoneKey: string;
    codeHash: string;
    now: Instant;
    expiresAt: Instant;
    resendAt: Instant;
  }): Promise<{ readonly saved: boolean; readonly resendAt: Instant }>;
  /** Takes the code if it matches, once; counts a wrong attempt otherwise, and the code is dead after `attemptsMax`. */
  take(attempt: { phoneKey: string; codeHash: string; now: Instant; attemptsMax: number }): Promise<{ readonly taken: boolean }>;
};
