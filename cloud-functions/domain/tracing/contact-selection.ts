/** Lines of a case's contacts that one person has chosen and a second one may unlock 解封: exactly those, and nobody else. */
import type { PersonId } from '../ids';
import { addMilliseconds, type Instant, millisecondsPerHour } from '../time';

export const contactKinds = ['contact.close', 'contact.secondary'] as const;
export type ContactKind = (typeof contactKinds)[number];

/** The published ground each is written on (domain/grounds/measure-grounds). */
export const groundOfContact: Readonly<Record<ContactKind, string>> = {
  'contact.close': 'close-contact',
  'contact.secondary': 'secondary-contact',
};

/** As many lines as one second person can look at in one sitting. */
export const linesPerSelectionMax = 200;
/** Ours, as for any fact that colours a code (domain/grounds/fact-proposal). */
export const selectionDueHours = 4;
/**
 * Of the proposal of facts a selection becomes. No desk can send such an id: under one that a desk made, somebody could have put
 * another proposal, whose facts would be written on the word given for the selection.
 */
export const proposalIdOfSelection = (selectionId: string): string => `selection-${selectionId}`;

export const selectionDueAt = (submittedAt: Instant): Instant => addMilliseconds(submittedAt, selectionDueHours * millisecondsPerHour);

export type ContactSelection = {
  /** A UUIDv7 made by the desk. */
  readonly selectionId: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly division: string;
  readonly kind: ContactKind;
  readonly evidence: string;
  readonly note: string;
  /** `writing`: approved, and being carried out; approving again goes on where it stopped. */
  readonly state: 'waiting' | 'writing' | 'approved' | 'returned';
  readonly submittedBy: PersonId;
  readonly submittedByName: string;
  readonly submittedAt: Instant;
  readonly dueAt: Instant;
  readonly lineCount: number;
  readonly review?: { readonly by: PersonId; readonly byName: string; readonly at: Instant; readonly note: string };
  readonly outcome?: SelectionOutcome;
  readonly revision: number;
};

export type SelectionOutcome = {
  /** People whose facts were written. */
  readonly people: number;
  /** Lines of one person beside the first. */
  readonly merged: number;
  /** Documents nobody has registered: there is no record to write to. */
  readonly unregistered: number;
  /** Damaged seals. */
  readonly notOpened: number;
};

/** One person behind one or several lines; `lines` are places in the selection. */
export type Unlocked = { readonly personId: PersonId; readonly lines: readonly number[]; readonly lastAt: Instant };
