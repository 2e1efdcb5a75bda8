/** Tracing, at the district's desk. */
import { type ChooseContactsNeeds, chooseContacts } from '../use-cases/contact-tracing/choose-contacts';
import { type CloseCaseNeeds, closeCase } from '../use-cases/contact-tracing/close-case';
import { getCase } from '../use-cases/contact-tracing/get-case';
import { type ListCasesNeeds, listCases } from '../use-cases/contact-tracing/list-cases';
import { type ListContactsNeeds, listContacts } from '../use-cases/contact-tracing/list-contacts';
import { type ListSelectionsNeeds, listSelections } from '../use-cases/contact-tracing/list-selections';
import { type OpenCaseNeeds, openCase } from '../use-cases/contact-tracing/open-case';
import { type RankContactsNeeds, rankContacts } from '../use-cases/contact-tracing/rank-contacts';
import { type ReadCaseTimelineNeeds, readCaseTimeline } from '../use-cases/contact-tracing/read-case-timeline';
import { type ReadSelectionNeeds, readSelection } from '../use-cases/contact-tracing/read-selection';
import { type ReadUnlockedNeeds, readUnlocked } from '../use-cases/contact-tracing/read-unlocked';
import { type ReviewSelectionNeeds, reviewSelection } from '../use-cases/contact-tracing/review-selection';
import type { OperationsOf } from './operation';

export type TracingDeskNeeds = OpenCaseNeeds &
  ListCasesNeeds &
  CloseCaseNeeds &
  ReadCaseTimelineNeeds &
  RankContactsNeeds &
  ListContactsNeeds &
  ChooseContactsNeeds &
  ListSelectionsNeeds &
  ReadSelectionNeeds &
  ReviewSelectionNeeds &
  ReadUnlockedNeeds;

type TracingOperation =
  | 'openCase'
  | 'listCases'
  | 'getCase'
  | 'closeCase'
  | 'readCaseTimeline'
  | 'rankContacts'
  | 'listContacts'
  | 'chooseContacts'
  | 'listSelections'
  | 'readSelection'
  | 'reviewSelection'
  | 'readUnlocked';

export const tracingOperations = (needs: TracingDeskNeeds): Pick<OperationsOf<'district'>, TracingOperation> => ({
  openCase: (input) => openCase(input, needs),
  listCases: (input) => listCases(input, needs),
  getCase: (input) => getCase(input, needs),
  closeCase: (input) => closeCase(input, needs),
  readCaseTimeline: (input) => readCaseTimeline(input, needs),
  rankContacts: (input) => rankContacts(input, needs),
  listContacts: (input) => listContacts(input, needs),
  chooseContacts: (input) => chooseContacts(input, needs),
  listSelections: (input) => listSelections(input, needs),
  readSelection: (input) => readSelection(input, needs),
  reviewSelection: (input) => reviewSelection(input, needs),
  readUnlocked: (input) => readUnlocked(input, needs),
});
