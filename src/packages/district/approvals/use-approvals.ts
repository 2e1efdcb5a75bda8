import { call } from '../../../services/api';
import type { AnswerOf } from '../../../services/operations';
import { usePages } from '../../../services/use-pages';
import { useStepUp } from '../desk/step-up';
import { useQueue } from '../desk/use-queue';

export type Approval = AnswerOf<'listApprovals'>['approvals'][number];
export type ApprovalList = 'waiting' | 'reviewed' | 'mine';

/** What colleagues ask for, the one that is open, and the word on it; whoever gives it proves anew who they are. */
export function useApprovals(list: ApprovalList) {
  const pages = usePages<Approval>(async (page) => {
    const result = await call('listApprovals', { query: { list, page } });
    return result.ok ? { ok: true, value: { items: result.value.approvals, nextPage: result.value.nextPage } } : result;
  }, list);
  const queue = useQueue<Approval, 'approve' | 'return'>(pages, ({ approvalId }) => approvalId);
  const stepUp = useStepUp();
  const review = (approval: Approval, outcome: 'approve' | 'return', note: string) =>
    queue.decide(approval, outcome, async () => {
      const result = await call('reviewApproval', { params: { approvalId: approval.approvalId }, body: { outcome, note } });
      if (!result.ok) stepUp.isAsked(result.error);
      return result;
    });
  return { ...queue, review, stepUp };
}
export type Approvals = ReturnType<typeof useApprovals>;
