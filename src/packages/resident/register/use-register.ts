import { useState } from 'react';
import { call } from '../../../services/api';
import { forgetHeldCode } from '../../../services/held-code-store';
import type { AnswerOf, RequestOf } from '../../../services/operations';
import { noteProgress } from '../../../services/session';
import { currentSession } from '../../../services/session-store';
import type { ProblemShown } from '../../../text/problem-shown';

export type Identity = RequestOf<'registerIdentity'>['body'];
type Registering =
  | { readonly state: 'asking'; readonly busy: boolean; readonly problem?: ProblemShown }
  | { readonly state: 'registered'; readonly maskedName: AnswerOf<'registerIdentity'>['maskedName'] };

export function useRegister() {
  const [registering, setRegistering] = useState<Registering>({ state: 'asking', busy: false });
  const register = async (identity: Identity) => {
    setRegistering({ state: 'asking', busy: true });
    const result = await call('registerIdentity', { body: identity });
    if (!result.ok) return setRegistering({ state: 'asking', busy: false, problem: result.error });
    const session = currentSession();
    forgetHeldCode();
    if (session) noteProgress(session, { registered: true });
    setRegistering({ state: 'registered', maskedName: result.value.maskedName });
  };
  return { registering, register };
}
