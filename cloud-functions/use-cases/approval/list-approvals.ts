import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { actingAs } from '../../domain/tracing/district-scope';
import type { Approvals } from '../ports/approvals';
import { type ApprovalShown, showApproval } from './show-approval';

export type ListApprovalsInput = {
  readonly caller: Caller;
  readonly query: { readonly list: 'waiting' | 'reviewed' | 'mine'; readonly page?: string };
};
export type ListApprovalsNeeds = { readonly approvals: Pick<Approvals, 'listOfDivision' | 'listOfAsker'> };

const approvalsPerPage = 50;

/** `mine`: those the caller asked for, newest first. `waiting` (oldest first) and `reviewed`: the district's, for its approvers. */
export async function listApprovals(
  { caller, query }: ListApprovalsInput,
  { approvals }: ListApprovalsNeeds,
): Promise<Result<{ readonly approvals: readonly ApprovalShown[]; readonly nextPage: string | null }, Refusal>> {
  const acting = query.list === 'mine' ? actingAs(['tracer', 'officer', 'approver'], caller) : actingAs(['approver'], caller);
  if (!acting.ok) return acting;
  const request = { after: query.page, itemsMax: approvalsPerPage };
  const page =
    query.list === 'mine'
      ? await approvals.listOfAsker(caller.personId, request)
      : await approvals.listOfDivision(acting.value.district, query.list, request);
  if (!page) return refused({ code: 'page-mark-not-valid' });
  return done({ approvals: page.items.map((approval) => showApproval(approval, caller)), nextPage: page.next ?? null });
}
