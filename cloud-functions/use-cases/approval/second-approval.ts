import { type Approval, isApprovedFor } from '../../domain/approval/approval';
import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { Approvals } from '../ports/approvals';
import type { Clock } from '../ports/clock';
import type { LookupKeys } from '../ports/keys';
import { type Question, questionHash } from './question';

export type SecondApprovalNeeds = { readonly approvals: Pick<Approvals, 'get'>; readonly lookupKeys: LookupKeys; readonly clock: Clock };

export type SecondApprovalAsked = {
  readonly caller: Caller;
  readonly division: string;
  readonly caseNumber: string;
  readonly purpose: string;
  readonly approvalId: string | undefined;
  readonly question: Question;
  /** Of an export: the one it may be spent on. */
  readonly exportId?: string;
};

/** The approval that covers exactly this question. Refused, whatever is amiss with it: `approval-needed`. */
export async function secondApproval(asked: SecondApprovalAsked, needs: SecondApprovalNeeds): Promise<Result<Approval, Refusal>> {
  const { caller, division, caseNumber, purpose, approvalId, question, exportId } = asked;
  const approval = approvalId === undefined ? undefined : await needs.approvals.get(approvalId);
  const parametersHash = questionHash(question, needs.lookupKeys);
  const use = { askedBy: caller.personId, division, caseNumber, purpose, parametersHash, now: needs.clock.now(), exportId };
  return approval && isApprovedFor(approval, use) ? done(approval) : refused({ code: 'approval-needed' });
}
