/**
 * A proposal 提议: facts that wait for a second person 复核人. Its rows never change once it is made; only its state does.
 * No document number and no name is in it: a person is an id, or the keyed hash of a document beside its masked number.
 */
import type { FactKind } from '../health-code/facts';
import type { PersonId } from '../ids';
import { addMilliseconds, type Instant, millisecondsPerHour } from '../time';

export type ProposalAct = 'add' | 'withdraw' | 'mass-test-round';
/** `writing`: approved, and the facts are being written; approving again goes on where it stopped. */
export type ProposalState = 'waiting' | 'writing' | 'approved' | 'returned';

export type FactProposal = {
  /** A UUIDv7. */
  readonly proposalId: string;
  readonly act: ProposalAct;
  readonly state: ProposalState;
  /** GB/T 2260 of the district that answers for it. */
  readonly division: string;
  /** Of a withdrawal or a round: the act again. */
  readonly ground: string;
  readonly caseNumber?: string;
  readonly purpose?: string;
  /** Whose list, report or office it comes from. */
  readonly sender: string;
  readonly submittedBy: PersonId;
  /** Masked, as colleagues see it. */
  readonly submittedByName: string;
  readonly submittedAt: Instant;
  readonly dueAt: Instant;
  readonly review?: { readonly by: PersonId; readonly byName: string; readonly at: Instant; readonly note: string };
  readonly rowCount: number;
  readonly revision: number;
};

export type WhoIsMeant =
  | { readonly by: 'person'; readonly personId: PersonId; readonly maskedDocumentNumber?: string }
  | { readonly by: 'document'; readonly documentKey: string; readonly maskedDocumentNumber: string }
  /** A round of mass testing is about nobody yet. */
  | { readonly by: 'nobody' };

export type ProposedRow = {
  readonly who: WhoIsMeant;
  readonly kind: FactKind | 'unreadable' | 'mass-test-round';
  readonly at: Instant;
  readonly until?: Instant;
  readonly evidence: string;
  /** Of an added fact: the id it will have; of a withdrawn one: the one it has; of a round: its id. */
  readonly factId: string;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
};

/** Ours, no source gives a figure: a fact that colours a code is looked at by a second person within four hours. */
export const proposalDueHours = 4;
export const proposalDueAt = (submittedAt: Instant): Instant => addMilliseconds(submittedAt, proposalDueHours * millisecondsPerHour);
