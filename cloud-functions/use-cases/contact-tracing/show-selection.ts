import type { Caller } from '../../domain/caller';
import { formatInstant } from '../../domain/time';
import type { ContactSelection } from '../../domain/tracing/contact-selection';

export const isOpenSelection = ({ state }: ContactSelection): boolean => state === 'waiting' || state === 'writing';

export const showSelection = (selection: ContactSelection, caller: Caller) => ({
  selectionId: selection.selectionId,
  caseId: selection.caseId,
  caseNumber: selection.caseNumber,
  kind: selection.kind,
  evidence: selection.evidence,
  note: selection.note,
  state: selection.state,
  submittedAt: formatInstant(selection.submittedAt),
  submittedBy: selection.submittedByName,
  dueAt: formatInstant(selection.dueAt),
  lineCount: selection.lineCount,
  /** As far as one can tell without opening a seal; who is among them is told when they try. */
  mayReview: caller.roles.includes('approver') && isOpenSelection(selection) && selection.submittedBy !== caller.personId,
  reviewedAt: selection.review ? formatInstant(selection.review.at) : null,
  reviewedBy: selection.review?.byName ?? null,
  reviewNote: selection.review?.note ?? null,
  outcome: selection.outcome ?? null,
});
export type SelectionShown = ReturnType<typeof showSelection>;
