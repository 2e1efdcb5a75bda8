import { useCallback, useEffect, useState } from 'react';
import type { OperationName } from '../../cloud-functions/contract/routes';
import type { ProblemShown } from '../text/problem-shown';
import { call } from './api';
import type { AnswerOf, RequestOf } from './operations';
import { useSession } from './session-store';

export type Answer<Value> =
  | { readonly state: 'signed-out' }
  | { readonly state: 'loading' }
  | { readonly state: 'refused'; readonly problem: ProblemShown }
  | { readonly state: 'here'; readonly value: Value };

/**
 * The answer of a reading operation for the person signed in, asked anew when the person or `request` changes,
 * and by `reload`. While reloading, the earlier answer stays.
 */
export function useAnswer<Name extends OperationName>(
  operation: Name,
  request: RequestOf<Name>,
): { readonly answer: Answer<AnswerOf<Name>>; readonly reload: () => void } {
  const account = useSession()?.account;
  const [answer, setAnswer] = useState<Answer<AnswerOf<Name>>>({ state: 'loading' });
  const [asked, setAsked] = useState(0);
  const wanted = JSON.stringify(request);
  // `wanted` stands for `request`, which is a new object at every rendering; `asked` asks again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (account === undefined) return setAnswer({ state: 'signed-out' });
    let current = true;
    setAnswer((before) => (before.state === 'here' ? before : { state: 'loading' }));
    void call(operation, request).then((result) => {
      if (!current) return;
      setAnswer(result.ok ? { state: 'here', value: result.value } : { state: 'refused', problem: result.error });
    });
    return () => {
      current = false;
    };
  }, [operation, wanted, account, asked]);
  const reload = useCallback(() => setAsked((times) => times + 1), []);
  return { answer, reload };
}
