import { useState } from 'react';
import { call } from '../../../services/api';
import { newRecordId } from '../../../services/new-record-id';
import type { AnswerOf, RequestOf } from '../../../services/operations';
import type { ProblemShown } from '../../../text/problem-shown';
import type { CaseNamed } from './case-store';

export type Question = RequestOf<'askForApproval'>['body']['what'];
export type AskedFor = AnswerOf<'askForApproval'>;

/** One question put before a colleague, and its state as far as it was looked at. */
export function useApproval(what: Question, named: CaseNamed) {
  const [asked, setAsked] = useState<AskedFor>();
  const [problem, setProblem] = useState<ProblemShown>();
  const [busy, setBusy] = useState(false);
  const [looked, setLooked] = useState(false);
  const during = async (work: () => Promise<void>) => {
    setBusy(true);
    setProblem(undefined);
    await work();
    setBusy(false);
  };
  const ask = () =>
    during(async () => {
      const approvalId = await newRecordId();
      const result = await call('askForApproval', { body: { approvalId, what, ...named } });
      if (result.ok) setAsked(result.value);
      else setProblem(result.error);
      setLooked(false);
    });
  /** The newest of one's own come first: it is on the first page unless fifty were asked since. */
  const look = () =>
    during(async () => {
      const result = await call('listApprovals', { query: { list: 'mine' } });
      if (!result.ok) return setProblem(result.error);
      const found = result.value.approvals.find(({ approvalId }) => approvalId === asked?.approvalId);
      if (found) setAsked(found);
      setLooked(true);
    });
  return { asked, problem, busy, looked, ask, look };
}
