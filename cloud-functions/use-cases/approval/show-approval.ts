import { type Approval, approvalEndsAt } from '../../domain/approval/approval';
import type { Caller } from '../../domain/caller';
import { formatInstant } from '../../domain/time';

/** An approval as the asker and the approver see it; `mine`: the caller asked, and so may not review it. */
export function showApproval(approval: Approval, caller: Caller) {
  const { approvalId, what, state, caseNumber, purpose, askedBy, askedByName, askedAs, askedAt, review, spentOn } = approval;
  const until = approvalEndsAt(approval);
  return {
    approvalId,
    what,
    state,
    caseNumber,
    purpose,
    askedByName,
    askedAs,
    askedAt: formatInstant(askedAt),
    mine: askedBy === caller.personId,
    review: review ? { byName: review.byName, at: formatInstant(review.at), note: review.note } : null,
    validUntil: until === undefined ? null : formatInstant(until),
    spentOn: spentOn ?? null,
  };
}
export type ApprovalShown = ReturnType<typeof showApproval>;
