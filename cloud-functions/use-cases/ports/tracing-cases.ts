import type { Day } from '../../domain/time';
import type { ContactLine } from '../../domain/tracing/contact-line';
import type { ContactSelection, Unlocked } from '../../domain/tracing/contact-selection';
import type { TracingCase } from '../../domain/tracing/tracing-case';
import type { Page, PageRequest } from './page';

export type RankingPlace = { readonly caseId: string; readonly ranking: number; readonly day: Day };

export type TracingCases = {
  /** One with this id already there stays as it is and is given back. */
  add(opened: TracingCase): Promise<TracingCase>;
  get(caseId: string): Promise<TracingCase | undefined>;
  /** The next revision, if `revision` is the one held; `undefined`: it changed meanwhile, nothing was written. */
  replace(opened: TracingCase, revision: number): Promise<TracingCase | undefined>;
  /** Newest first. */
  listOfDivision(division: string, state: TracingCase['state'], request: PageRequest): Promise<Page<TracingCase> | undefined>;
  /** The contacts of one day in rank order; written again they are the same. Kept for 28 days. */
  saveContacts(place: RankingPlace, lines: readonly ContactLine[]): Promise<void>;
  /** Lines from `from` (0 is the first) on, `linesMax` at most; none: no more, or let go of. */
  contactsOf(place: RankingPlace, range: { readonly from: number; readonly linesMax: number }): Promise<readonly ContactLine[]>;
};

export type ContactSelections = {
  /** Kept whole or not at all. One with this id already there stays as it is, lines and all, and is given back. */
  add(selection: ContactSelection, lines: readonly ContactLine[]): Promise<ContactSelection>;
  get(selectionId: string): Promise<ContactSelection | undefined>;
  replace(selection: ContactSelection, revision: number): Promise<ContactSelection | undefined>;
  /** `waiting`: oldest first, those being carried out among them. `reviewed`: newest first. */
  listOfDivision(division: string, list: 'waiting' | 'reviewed', request: PageRequest): Promise<Page<ContactSelection> | undefined>;
  /** All of them, in the order they were chosen; `undefined`: let go of, 28 days after they were chosen. */
  linesOf(selectionId: string): Promise<readonly ContactLine[] | undefined>;
  /** Whom an approval unlocked; written again it is the same. */
  saveUnlocked(selectionId: string, people: readonly Unlocked[]): Promise<void>;
  unlockedOf(selectionId: string): Promise<readonly Unlocked[]>;
};
