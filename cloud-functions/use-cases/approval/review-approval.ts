import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { actingAs } from '../../domain/tracing/district-scope';
import { refuseOnRecord } from '../fact-proposal/refuse-on-record';
import { nameShown } from '../fact-proposal/submit-proposal';
import type { Approvals } from '../ports/approvals';
import type { PeopleStore } from '../ports/people-store';
import { type ActsOnWordOfNeeds, actsOnWordOf } from '../staff/acts-on-word-of';
import { type AuditNeeds, writeAuditEntry } from '../tracing/write-audit-entry';
import { type ApprovalShown, showApproval } from './show-approval';

export type ReviewApprovalInput = {
  readonly caller: Caller;
  readonly params: { readonly approvalId: string };
  readonly body: { readonly outcome: 'approve' | 'return'; readonly note: string };
};
export type ReviewApprovalNeeds = AuditNeeds &
  ActsOnWordOfNeeds & {
    readonly approvals: Pick<Approvals, 'get' | 'replace'>;
    readonly people: Pick<PeopleStore, 'getFacts'>;
  };

/**
 * The second officer's word, for one day and one question. In the audit record before it counts. Refused: another district's
 * (`not-found`); one's own question, one about oneself, or one of whoever lent the caller the role
 * (`second-person-needed`, on record); one that has been reviewed.
 */
export async function reviewApproval(
  { caller, params, body }: ReviewApprovalInput,
  needs: ReviewApprovalNeeds,
): Promise<Result<ApprovalShown, Refusal>> {
  const acting = actingAs(['approver'], caller);
  if (!acting.ok) return acting;
  const approval = await needs.approvals.get(params.approvalId);
  if (approval?.division !== acting.value.district) return refused({ code: 'not-found' });
  const { approvalId, caseNumber, purpose, askedBy, about, revision } = approval;
  const act = { operation: 'reviewApproval', role: acting.value.role, about: about === undefined ? [] : [about] };
  const isFirstPerson = askedBy === caller.personId || about === caller.personId;
  if (isFirstPerson || (await actsOnWordOf(askedBy, { caller, roles: ['approver'], now: needs.clock.now() }, needs))) {
    const refusal = { code: 'second-person-needed' } as const;
    return refuseOnRecord(caller, { act: { ...act, target: `approval ${approvalId}` }, refusal }, needs);
  }
  if (approval.state !== 'waiting') return refused({ code: 'already-reviewed' });
  await writeAuditEntry(caller, { ...act, caseNumber, purpose, target: `approval ${approvalId}, ${body.outcome}` }, needs);
  const review = { by: caller.personId, byName: await nameShown(caller, needs), at: needs.clock.now(), note: body.note };
  const state = body.outcome === 'approve' ? 'approved' : 'returned';
  const reviewed = await needs.approvals.replace({ ...approval, state, review }, revision);
  return reviewed ? done(showApproval(reviewed, caller)) : refused({ code: 'changed-meanwhile' });
}
