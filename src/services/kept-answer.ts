/** What was read last, kept on the phone for where there is no network: of one account, and let go of when a newer one comes. */
import { useCallback, useEffect, useState } from 'react';
import type { OperationName } from '../../cloud-functions/contract/routes';
import { storage } from '../platform/storage';
import type { ProblemShown } from '../text/problem-shown';
import { call } from './api';
import type { AnswerOf, RequestOf } from './operations';
import { useSession } from './session-store';

export type KeptAnswer<Value> =
  | { readonly state: 'signed-out' | 'loading' }
  | { readonly state: 'refused'; readonly problem: ProblemShown }
  /** `old`: no answer came, this is the one before. */
  | { readonly state: 'here'; readonly value: Value; readonly old: boolean };

const prefix = 'kept-answer/';

/** As `useAnswer`, with the last answer standing in while nothing answers. */
export function useKeptAnswer<Name extends OperationName>(
  operation: Name,
  request: RequestOf<Name>,
): { readonly answer: KeptAnswer<AnswerOf<Name>>; readonly reload: () => void; readonly put: (value: AnswerOf<Name>) => void } {
  const account = useSession()?.account;
  const [answer, setAnswer] = useState<KeptAnswer<AnswerOf<Name>>>({ state: 'loading' });
  const [asked, setAsked] = useState(0);
  const wanted = JSON.stringify(request);
  const key = `${prefix}${account}/${operation}/${wanted}`;
  const put = useCallback(
    (value: AnswerOf<Name>) => {
      storage.write(key, JSON.stringify({ value }));
      setAnswer({ state: 'here', value, old: false });
    },
    [key],
  );
  // `wanted` stands for `request`, which is a new object at every rendering; `asked` asks again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (account === undefined) return setAnswer({ state: 'signed-out' });
    let current = true;
    void call(operation, request).then((result) => {
      if (!current) return;
      if (result.ok) return put(result.value);
      const before = isNoAnswer(result.error) ? readKept<AnswerOf<Name>>(storage.read(key)) : undefined;
      setAnswer(before ? { state: 'here', value: before.value, old: true } : { state: 'refused', problem: result.error });
    });
    return () => {
      current = false;
    };
  }, [operation, wanted, account, asked]);
  const reload = useCallback(() => setAsked((times) => times + 1), []);
  return { answer, reload, put };
}

const isNoAnswer = ({ code }: ProblemShown): boolean => code === 'unreachable' || code === 'took-too-long' || code === 'unavailable';

/** Written by `put` alone, of the same operation. */
function readKept<Value>(text: string | undefined): { readonly value: Value } | undefined {
  try {
    const kept: { readonly value: Value } | null = JSON.parse(text ?? 'null');
    return kept ?? undefined;
  } catch {
    return undefined;
  }
}
