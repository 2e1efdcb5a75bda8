import type { Caller, Role } from '../../domain/caller';
import type { FactProposal } from '../../domain/grounds/fact-proposal';
import type { PersonId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { actingAs } from '../../domain/tracing/district-scope';
import type { FactProposals } from '../ports/fact-proposals';
import type { PeopleStore } from '../ports/people-store';
import { type ActsOnWordOfNeeds, actsOnWordOf } from '../staff/acts-on-word-of';
import type { AuditNeeds } from '../tracing/write-audit-entry';
import { type PeopleOfRowsNeeds, peopleOfProposal } from './people-of-rows';
import { refuseOnRecord } from './refuse-on-record';
import { isOpen, type ProposalShown, rowsShownMax, showProposal } from './show-proposal';
import { auditProposal, nameShown } from './submit-proposal';
import { type WriteApprovedRowsNeeds, writeApprovedRows } from './write-approved-rows';

export type ReviewFactProposalInput = {
  readonly caller: Caller;
  readonly params: { readonly proposalId: string };
  readonly body: { readonly outcome: 'approve' | 'return'; readonly note: string };
};
export type ReviewFactProposalNeeds = AuditNeeds &
  PeopleOfRowsNeeds &
  ActsOnWordOfNeeds &
  WriteApprovedRowsNeeds & {
    readonly proposals: Pick<FactProposals, 'get' | 'replace' | 'rowsOf'>;
    readonly people: Pick<PeopleStore, 'appendFacts' | 'appendFactsOfDocuments' | 'findPersonByDocument' | 'getFacts'>;
  };

const reviewers = ['officer', 'approver'] as const;

/**
 * The second person's word. Approved: the facts are written, and only then; after a crash in between the proposal is
 * `writing`, and approving it again goes on. Returned: nothing is written. Refused: another district's (`not-found`);
 * one's own, one about oneself, or one of whoever lent the caller the role (`second-person-needed`, on record); one that has been reviewed.
 */
export async function reviewFactProposal(
  { caller, params, body }: ReviewFactProposalInput,
  needs: ReviewFactProposalNeeds,
): Promise<Result<ProposalShown, Refusal>> {
  const acting = actingAs(reviewers, caller);
  if (!acting.ok) return acting;
  const { district, role } = acting.value;
  const proposal = await needs.proposals.get(params.proposalId);
  if (proposal?.division !== district) return refused({ code: 'not-found' });
  const about = await peopleOfProposal(proposal, needs);
  const isFirstPerson = proposal.submittedBy === caller.personId || about.includes(caller.personId);
  if (isFirstPerson || (await actsOnWordOf(proposal.submittedBy, { caller, roles: reviewers, now: needs.clock.now() }, needs)))
    return refuseSecondPerson(caller, { proposal, about, role }, needs);
  if (!isOpen(proposal) || (proposal.state === 'writing' && body.outcome === 'return')) return refused({ code: 'already-reviewed' });
  const rows = await needs.proposals.rowsOf(proposal.proposalId, { from: 0, rowsMax: rowsShownMax });
  const { outcome } = body;
  await auditProposal(caller, { proposal, rowCount: proposal.rowCount, operation: 'reviewFactProposal', role, outcome, about }, needs);
  const review = { by: caller.personId, byName: await nameShown(caller, needs), at: needs.clock.now(), note: body.note };
  const reviewed = outcome === 'return' ? await giveBack(proposal, review, needs) : await approve(proposal, review, needs);
  return reviewed ? done(showProposal(reviewed, rows, caller)) : refused({ code: 'changed-meanwhile' });
}

type Review = NonNullable<FactProposal['review']>;

const giveBack = (proposal: FactProposal, review: Review, { proposals }: ReviewFactProposalNeeds) =>
  proposals.replace({ ...proposal, state: 'returned', review }, proposal.revision);

/** Whoever goes on with one that is being written finishes it under the first approval: its instant stands with the facts. */
async function approve(proposal: FactProposal, review: Review, needs: ReviewFactProposalNeeds): Promise<FactProposal | undefined> {
  const writing =
    proposal.state === 'writing' ? proposal : await needs.proposals.replace({ ...proposal, state: 'writing', review }, proposal.revision);
  if (!writing) return undefined;
  await writeApprovedRows(writing, (writing.review ?? review).at, needs);
  return needs.proposals.replace({ ...writing, state: 'approved' }, writing.revision);
}

const refuseSecondPerson = (
  caller: Caller,
  { proposal, about, role }: { readonly proposal: FactProposal; readonly about: readonly PersonId[]; readonly role: Role },
  needs: AuditNeeds,
) =>
  refuseOnRecord(
    caller,
    {
      act: {
        operation: 'reviewFactProposal',
        role,
        target: `proposal ${proposal.proposalId}`,
        about: about.slice(0, peopleNamedMax),
      },
      refusal: { code: 'second-person-needed' },
    },
    needs,
  );

/** A list of thousands is not told to thousands because its own officer pressed the wrong button. */
const peopleNamedMax = 100;
