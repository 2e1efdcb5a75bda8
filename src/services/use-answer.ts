/** What a page reads from the cloud when it opens, and again when asked. */
import { useDidShow } from '@tarojs/taro';
import { useCallback, useRef, useState } from 'react';
import type { OperationName } from '../../cloud-functions/contract/routes';
import type { ProblemShown } from '../text/problem-shown';
import { call } from './api';
import type { AnswerOf, RequestOf } from './operations';

export type Loaded<Answer> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly answer: Answer }
  | { readonly kind: 'problem'; readonly problem: ProblemShown };

/**
 * Calls `operation` each time the page is shown, so that coming back to a page shows what is now; what was there
 * stays visible meanwhile. `request` null: not yet known, nothing is asked. A late answer to an earlier question is dropped.
 */
export function useAnswer<Name extends OperationName>(
  operation: Name,
  request: RequestOf<Name> | null,
): { readonly loaded: Loaded<AnswerOf<Name>>; readonly reload: () => void } {
  const [loaded, setLoaded] = useState<Loaded<AnswerOf<Name>>>({ kind: 'loading' });
  const asked = useRef(0);
  const latest = useRef(request);
  latest.current = request;

  const reload = useCallback(() => {
    if (latest.current === null) return;
    const mine = ++asked.current;
    void call(operation, latest.current).then((result) => {
      if (asked.current !== mine) return;
      setLoaded((before) => {
        if (result.ok) return { kind: 'ready', answer: result.value };
        return before.kind === 'ready' ? before : { kind: 'problem', problem: result.error };
      });
    });
  }, [operation]);

  useDidShow(reload);
  return { loaded, reload };
}
