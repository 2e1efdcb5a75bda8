import { call } from '../../../services/api';
import type { AnswerOf } from '../../../services/operations';
import { usePages } from '../../../services/use-pages';
import type { QueueState } from '../desk/queue-states';
import { useQueue } from '../desk/use-queue';

export type Proposal = AnswerOf<'listFactProposals'>['proposals'][number];

/** Proposals of the district, the one that is open, and its review by the person signed in. */
export function useProposals(state: QueueState) {
  const pages = usePages<Proposal>(async (page) => {
    const result = await call('listFactProposals', { query: { state, page } });
    return result.ok ? { ok: true, value: { items: result.value.proposals, nextPage: result.value.nextPage } } : result;
  }, state);
  const queue = useQueue<Proposal, 'approve' | 'return'>(pages, ({ proposalId }) => proposalId);
  const review = (proposal: Proposal, outcome: 'approve' | 'return', note: string) =>
    queue.decide(proposal, outcome, () =>
      call('reviewFactProposal', { params: { proposalId: proposal.proposalId }, body: { outcome, note } }),
    );
  return { ...queue, review };
}

export type Proposals = ReturnType<typeof useProposals>;
