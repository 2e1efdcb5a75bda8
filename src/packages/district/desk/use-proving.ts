import { useEffect, useState } from 'react';
import type { Result } from '../../../../cloud-functions/domain/result';
import { call } from '../../../services/api';
import { stepUpAsDemoPerson, stepUpWithPhone, stepUpWithProvider } from '../../../services/session';
import type { Session } from '../../../services/session-store';
import type { ProblemShown } from '../../../text/problem-shown';

export type CodeSent = { readonly phone: string; readonly expiresAt: string; readonly resendAfterSeconds: number };

/** The ways to prove who one is; the one that succeeds calls `onDone`. */
export function useProving(onDone: () => void) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemShown>();
  const [sent, setSent] = useState<CodeSent>();
  const isDemo = useIsDemo();

  async function during<T>(work: () => Promise<Result<T, ProblemShown>>, done: (value: T) => void): Promise<void> {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    const result = await work();
    setBusy(false);
    if (result.ok) done(result.value);
    else setProblem(result.error);
  }
  const prove = (way: () => Promise<Result<Session, ProblemShown>>) => during(way, onDone);

  return {
    busy,
    problem,
    sent,
    isDemo,
    withProvider: () => prove(stepUpWithProvider),
    asDemoPerson: () => prove(stepUpAsDemoPerson),
    requestCode: (phone: string) =>
      during(
        () => call('requestSignInCode', { body: { phone } }),
        (answer) => setSent({ phone, ...answer }),
      ),
    withCode: (phone: string, code: string) => prove(() => stepUpWithPhone(phone, code)),
  };
}

export type Proving = ReturnType<typeof useProving>;

/** The local product alone has people one may be without proof; `undefined` until it is known. */
function useIsDemo(): boolean | undefined {
  const [isDemo, setIsDemo] = useState<boolean>();
  useEffect(() => {
    let current = true;
    void call('listDemoPeople', {}).then((result) => {
      if (current) setIsDemo(result.ok && result.value.people.length > 0);
    });
    return () => {
      current = false;
    };
  }, []);
  return isDemo;
}
