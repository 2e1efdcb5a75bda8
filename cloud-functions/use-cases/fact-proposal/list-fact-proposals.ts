import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { actingAs } from '../../domain/tracing/district-scope';
import type { FactProposals } from '../ports/fact-proposals';
import { type ProposalShown, rowsShownMax, showProposal } from './show-proposal';

export type ListFactProposalsInput = {
  readonly caller: Caller;
  readonly query: { readonly state: 'waiting' | 'reviewed'; readonly page?: string };
};
export type ListFactProposalsNeeds = { readonly proposals: Pick<FactProposals, 'listOfDivision' | 'rowsOf'> };

const proposalsPerPage = 20;

/** Proposals of the officer's district: those that wait, the oldest first, or those reviewed, the newest first. */
export async function listFactProposals(
  { caller, query }: ListFactProposalsInput,
  { proposals }: ListFactProposalsNeeds,
): Promise<Result<{ readonly proposals: readonly ProposalShown[]; readonly nextPage: string | null }, Refusal>> {
  const acting = actingAs(['officer', 'tracer', 'approver'], caller);
  if (!acting.ok) return acting;
  const { district } = acting.value;
  const page = await proposals.listOfDivision(district, query.state, { after: query.page, itemsMax: proposalsPerPage });
  if (!page) return refused({ code: 'page-mark-not-valid' });
  const shown = page.items.map(async (proposal) => {
    const rows = await proposals.rowsOf(proposal.proposalId, { from: 0, rowsMax: rowsShownMax });
    return showProposal(proposal, rows, caller);
  });
  return done({ proposals: await Promise.all(shown), nextPage: page.next ?? null });
}
