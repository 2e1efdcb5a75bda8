import type { Caller } from '../../domain/caller';
import type { FactProposal, ProposedRow } from '../../domain/grounds/fact-proposal';
import { formatInstant, type Instant } from '../../domain/time';

/** As many rows as a desk shows of one proposal; the others are counted. */
export const rowsShownMax = 20;

export const showProposal = (proposal: FactProposal, rows: readonly ProposedRow[], caller: Caller) => ({
  proposalId: proposal.proposalId,
  act: proposal.act,
  state: proposal.state,
  division: proposal.division,
  ground: proposal.ground,
  caseNumber: proposal.caseNumber ?? null,
  sender: proposal.sender,
  submittedAt: formatInstant(proposal.submittedAt),
  submittedBy: proposal.submittedByName,
  mayReview:
    isOpen(proposal) && isReviewer(caller) && proposal.submittedBy !== caller.personId && !rows.some(({ who }) => isAbout(who, caller)),
  dueAt: formatInstant(proposal.dueAt),
  reviewedAt: isoOrNull(proposal.review?.at),
  reviewedBy: proposal.review?.byName ?? null,
  reviewNote: proposal.review?.note ?? null,
  rowCount: proposal.rowCount,
  rows: rows.slice(0, rowsShownMax).map(showRow),
});
export type ProposalShown = ReturnType<typeof showProposal>;

/** Whoever proposes may have no say in what is approved. */
const isReviewer = ({ roles }: Caller): boolean => roles.includes('officer') || roles.includes('approver');

/** As far as the row says: whose a document is, is looked up when the proposal is reviewed. */
const isAbout = (who: ProposedRow['who'], { personId }: Caller): boolean => who.by === 'person' && who.personId === personId;

export const isOpen = ({ state }: FactProposal): boolean => state === 'waiting' || state === 'writing';

const showRow = ({ who, kind, at, until, evidence, details }: ProposedRow) => ({
  maskedDocumentNumber: who.by === 'nobody' ? null : (who.maskedDocumentNumber ?? null),
  kind,
  at: formatInstant(at),
  until: isoOrNull(until),
  evidence,
  details,
});

const isoOrNull = (at: Instant | undefined): string | null => (at === undefined ? null : formatInstant(at));
