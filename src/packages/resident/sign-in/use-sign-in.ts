import { useState } from 'react';
import type { Result } from '../../../../cloud-functions/domain/result';
import { goBack } from '../../../platform/navigation';
import { call } from '../../../services/api';
import { signInAsDemoPerson, signInWithPhone, signInWithProvider } from '../../../services/session';
import type { Session } from '../../../services/session-store';
import type { ProblemShown } from '../../../text/problem-shown';

export type CodeSent = { readonly phone: string; readonly expiresAt: string; readonly resendAfterSeconds: number };

/** The three ways in; whichever succeeds goes back to where one came from. */
export function useSignIn() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemShown>();
  const [sent, setSent] = useState<CodeSent | null>(null);

  async function during<T>(work: () => Promise<Result<T, ProblemShown>>, done: (value: T) => void): Promise<void> {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    const result = await work();
    setBusy(false);
    if (result.ok) done(result.value);
    else setProblem(result.error);
  }
  const enter = (way: () => Promise<Result<Session, ProblemShown>>) => during(way, goBack);

  return {
    busy,
    problem,
    sent,
    withProvider: () => enter(signInWithProvider),
    asDemoPerson: (key: string) => enter(() => signInAsDemoPerson(key)),
    requestCode: (phone: string) =>
      during(
        () => call('requestSignInCode', { body: { phone } }),
        (answer) => setSent({ phone, ...answer }),
      ),
    withCode: (phone: string, code: string) => enter(() => signInWithPhone(phone, code)),
    changePhone: () => {
      setSent(null);
      setProblem(undefined);
    },
  };
}

export type SignIn = ReturnType<typeof useSignIn>;
