import { useRef, useState } from 'react';
import { call } from '../../../services/api';
import { newRecordId } from '../../../services/new-record-id';
import type { RequestOf } from '../../../services/operations';
import type { ProblemShown } from '../../../text/problem-shown';

type Filing =
  | { readonly state: 'writing'; readonly busy: boolean; readonly problem?: ProblemShown }
  | { readonly state: 'filed'; readonly dueAt: string };

/** Files a claim; sent again after a failure it is the same claim. */
export function useClaim() {
  const [claim, setClaim] = useState<Filing>({ state: 'writing', busy: false });
  const claimId = useRef<string>(undefined);
  const file = async (written: Omit<RequestOf<'fileClaim'>['body'], 'claimId'>) => {
    setClaim({ state: 'writing', busy: true });
    claimId.current ??= await newRecordId();
    const result = await call('fileClaim', { body: { claimId: claimId.current, ...written } });
    setClaim(result.ok ? { state: 'filed', dueAt: result.value.dueAt } : { state: 'writing', busy: false, problem: result.error });
  };
  return { claim, file };
}
