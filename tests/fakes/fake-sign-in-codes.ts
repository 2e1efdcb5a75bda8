import type { SignInCodes } from '../../cloud-functions/use-cases/ports/sign-in-codes';

type Kept = Parameters<SignInCodes['save']>[0] & { attempts: number; taken: boolean };

export function fakeSignInCodes(): SignInCodes {
  const codes = new Map<string, Kept>();
  return {
    async save(code) {
      await Promise.resolve();
      const held = codes.get(code.phoneKey);
      if (held && held.resendAt > code.now) return { saved: false, resendAt: held.resendAt };
      codes.set(code.phoneKey, { ...code, attempts: 0, taken: false });
      return { saved: true, resendAt: code.resendAt };
    },
    async take({ phoneKey, codeHash, now, attemptsMax }) {
      await Promise.resolve();
      const held = codes.get(phoneKey);
      if (!held || held.taken || held.expiresAt <= now || held.attempts >= attemptsMax) return { taken: false };
      held.attempts += 1;
      held.taken = held.codeHash === codeHash;
      return { taken: held.taken };
    },
  };
}
