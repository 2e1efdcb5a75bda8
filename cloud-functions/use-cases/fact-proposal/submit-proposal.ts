import type { Caller } from '../../domain/caller';
import { type FactProposal, type ProposedRow, proposalDueAt } from '../../domain/grounds/fact-proposal';
import type { PersonId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { FactProposals } from '../ports/fact-proposals';
import type { PeopleStore } from '../ports/people-store';
import { type AuditedAct, type AuditNeeds, writeAuditEntry } from '../tracing/write-audit-entry';
import { type ProposalShown, rowsShownMax, showProposal } from './show-proposal';

export type SubmitProposalNeeds = AuditNeeds & {
  readonly proposals: Pick<FactProposals, 'add' | 'get' | 'rowsOf'>;
  readonly people: Pick<PeopleStore, 'getFacts'>;
};

/** What is proposed; who, when and by when follow from the caller and the clock. */
export type Submission = {
  readonly proposal: Pick<FactProposal, 'proposalId' | 'act' | 'division' | 'ground' | 'caseNumber' | 'purpose' | 'sender'>;
  readonly rows: readonly ProposedRow[];
  readonly operation: string;
  readonly role: AuditedAct['role'];
  readonly about: readonly PersonId[];
};

/**
 * Puts a proposal where a second person sees it. Nothing about anybody changes until then. Sent again it is the one that
 * is there; somebody else's id is `not-found`. In the record before it is kept.
 */
export async function submitProposal(
  caller: Caller,
  submission: Submission,
  needs: SubmitProposalNeeds,
): Promise<Result<{ readonly shown: ProposalShown; readonly wasThere: boolean }, Refusal>> {
  const { proposal, rows } = submission;
  const there = await needs.proposals.get(proposal.proposalId);
  if (there) return showHeld(there, caller, needs);
  const submittedAt = needs.clock.now();
  const { operation, role, about } = submission;
  await auditProposal(caller, { proposal, rowCount: rows.length, operation, role, outcome: 'proposed', about }, needs);
  const kept = await needs.proposals.add(
    {
      ...proposal,
      state: 'waiting',
      submittedBy: caller.personId,
      submittedByName: await nameShown(caller, needs),
      submittedAt,
      dueAt: proposalDueAt(submittedAt),
      rowCount: rows.length,
      revision: 1,
    },
    rows,
  );
  return showHeld(kept, caller, needs, false);
}

async function showHeld(held: FactProposal, caller: Caller, { proposals }: SubmitProposalNeeds, wasThere = true) {
  if (held.submittedBy !== caller.personId) return refused<Refusal>({ code: 'not-found' });
  const rows = await proposals.rowsOf(held.proposalId, { from: 0, rowsMax: rowsShownMax });
  return done({ shown: showProposal(held, rows, caller), wasThere });
}

/** How colleagues see who did it; an officer who has not registered an identity goes by a part of the id. */
export const nameShown = async (caller: Caller, { people }: { readonly people: Pick<PeopleStore, 'getFacts'> }): Promise<string> =>
  (await people.getFacts(caller.personId)).maskedName ?? caller.personId.slice(0, 8);

/** So many people in one entry of the record: each gets a copy, and an entry stays small. */
const peoplePerEntry = 100;

export type ProposalAudited = {
  readonly proposal: Pick<FactProposal, 'proposalId' | 'act' | 'ground' | 'caseNumber' | 'purpose'>;
  readonly rowCount: number;
  readonly operation: string;
  readonly role: AuditedAct['role'];
  readonly outcome: string;
  readonly about: readonly PersonId[];
};

/** In the record of everyone it is about, in as many entries as that takes. */
export async function auditProposal(caller: Caller, audited: ProposalAudited, needs: AuditNeeds): Promise<void> {
  const { proposal, rowCount, operation, role, outcome, about } = audited;
  const { act, ground, proposalId, caseNumber, purpose } = proposal;
  const target = `proposal ${proposalId}, ${act}, ground ${ground}, ${rowCount} rows, ${outcome}`;
  const underCase = { ...(caseNumber !== undefined && { caseNumber }), ...(purpose !== undefined && { purpose }) };
  for (let from = 0; from === 0 || from < about.length; from += peoplePerEntry) {
    await writeAuditEntry(caller, { operation, role, ...underCase, target, about: about.slice(from, from + peoplePerEntry) }, needs);
  }
}
