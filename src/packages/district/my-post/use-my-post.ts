import { useState } from 'react';
import { call } from '../../../services/api';
import { newRecordId } from '../../../services/new-record-id';
import type { AnswerOf, RequestOf } from '../../../services/operations';
import { useAnswer } from '../../../services/use-answer';
import type { ProblemShown } from '../../../text/problem-shown';

export type MyPostShown = AnswerOf<'listMyPost'>;
export type DelegationDraft = Omit<RequestOf<'delegateRoles'>['body'], 'delegationId' | 'from'>;
export type Told =
  | { readonly kind: 'ended' }
  | { readonly kind: 'delegated'; readonly name: string }
  | { readonly kind: 'problem'; readonly problem: ProblemShown };

/** What I am here as, and what I hand to colleagues for a while or have from them. */
export function useMyPost() {
  const { answer, reload } = useAnswer('listMyPost', {});
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<Told>();
  const after = (next: Told) => {
    setBusy(false);
    setTold(next);
    if (next.kind !== 'problem') reload();
    return next.kind !== 'problem';
  };
  return {
    answer,
    reload,
    busy,
    told,
    /** Whether it was done. */
    delegate: async (draft: DelegationDraft, name: string): Promise<boolean> => {
      setBusy(true);
      const result = await call('delegateRoles', { body: { ...draft, delegationId: await newRecordId() } });
      return after(result.ok ? { kind: 'delegated', name } : { kind: 'problem', problem: result.error });
    },
    end: async (postId: string, delegationId: string) => {
      setBusy(true);
      const result = await call('endDelegation', { params: { postId, delegationId } });
      after(result.ok ? { kind: 'ended' } : { kind: 'problem', problem: result.error });
    },
  };
}

export type Mine = ReturnType<typeof useMyPost>;
