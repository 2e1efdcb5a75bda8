/** Every way a draft can change. Pure: days and ids come from outside. */
import {
  type Draft,
  type Editing,
  type ForeignStayDraft,
  newForeignStay,
  newStay,
  type StayDraft,
  type Step,
  staysOf,
  type TravelConflict,
} from './draft';
import { addPlace, type TravelCard, withCard } from './travel-draft';

export type Answered = Partial<
  Pick<
    Draft,
    | 'group'
    | 'division'
    | 'detail'
    | 'temperature'
    | 'symptoms'
    | 'hadContact'
    | 'lastExposure'
    | 'wasAbroad'
    | 'foreignStays'
    | 'undertaking'
  >
>;
export type Change =
  | { readonly kind: 'answered'; readonly answers: Answered }
  | { readonly kind: 'went-to'; readonly step: Step; readonly fromReview?: boolean }
  | { readonly kind: 'stay-opened'; readonly index: number | null; readonly firstDay: string; readonly whereOnly?: boolean }
  | { readonly kind: 'stay-answered'; readonly answers: Partial<StayDraft> }
  | { readonly kind: 'stay-part'; readonly part: 'where' | 'when' }
  | { readonly kind: 'stay-closed'; readonly keep: boolean; readonly firstDay: string }
  | { readonly kind: 'stay-removed'; readonly index: number; readonly firstDay: string }
  | { readonly kind: 'foreign-opened'; readonly index: number | null }
  | { readonly kind: 'foreign-answered'; readonly answers: Partial<ForeignStayDraft> }
  | { readonly kind: 'foreign-closed'; readonly keep: boolean }
  | { readonly kind: 'foreign-removed'; readonly index: number }
  | { readonly kind: 'card-taken'; readonly card: TravelCard; readonly firstDay: string; readonly today: string }
  | { readonly kind: 'asked'; readonly conflicts: readonly TravelConflict[] }
  | { readonly kind: 'conflict-agreed'; readonly conflict: TravelConflict; readonly firstDay: string; readonly today: string }
  | { readonly kind: 'conflict-explained'; readonly conflict: TravelConflict; readonly text: string }
  | { readonly kind: 'id-given'; readonly declarationId: string }
  | { readonly kind: 'loaded'; readonly draft: Draft };

export function changeDraft(draft: Draft, change: Change): Draft {
  switch (change.kind) {
    case 'answered':
      return { ...withHomeAt(draft, change.answers.division), ...change.answers, declarationId: '' };
    case 'went-to':
      return { ...draft, step: change.step, fromReview: change.fromReview ?? false };
    case 'stay-opened': {
      const item = change.index === null ? newStay : (staysOf(draft, change.firstDay)[change.index] ?? newStay);
      return { ...draft, editingStay: { index: change.index, item, part: 'where', whereOnly: change.whereOnly ?? false } };
    }
    case 'stay-answered':
      return draft.editingStay
        ? { ...draft, editingStay: { ...draft.editingStay, item: placed(draft.editingStay.item, change.answers) } }
        : draft;
    case 'stay-part':
      return draft.editingStay ? { ...draft, editingStay: { ...draft.editingStay, part: change.part } } : draft;
    case 'stay-closed': {
      if (!change.keep || !draft.editingStay) return { ...draft, editingStay: null };
      return { ...draft, declarationId: '', editingStay: null, stays: put(staysOf(draft, change.firstDay), draft.editingStay) };
    }
    case 'stay-removed':
      if (staysOf(draft, change.firstDay)[change.index]?.proven) return draft;
      return { ...draft, declarationId: '', stays: without(staysOf(draft, change.firstDay), change.index) };
    case 'foreign-opened': {
      const item = change.index === null ? newForeignStay : (draft.foreignStays[change.index] ?? newForeignStay);
      return { ...draft, editingForeign: { index: change.index, item } };
    }
    case 'foreign-answered':
      return draft.editingForeign
        ? { ...draft, editingForeign: { ...draft.editingForeign, item: { ...draft.editingForeign.item, ...change.answers } } }
        : draft;
    case 'foreign-closed': {
      if (!change.keep || !draft.editingForeign) return { ...draft, editingForeign: null };
      return { ...draft, declarationId: '', editingForeign: null, foreignStays: put(draft.foreignStays, draft.editingForeign) };
    }
    case 'foreign-removed':
      if (draft.foreignStays[change.index]?.proven) return draft;
      return { ...draft, declarationId: '', foreignStays: without(draft.foreignStays, change.index) };
    case 'card-taken':
      return withCard(draft, change.card, change);
    case 'asked':
      return { ...draft, conflicts: change.conflicts };
    case 'conflict-agreed': {
      const { placeId, place } = change.conflict;
      // A place in the country is shown once more: it may need its district, and its town where risk areas are published.
      const look = place.in === 'china' ? { step: 'stays' as const, fromReview: true } : {};
      return { ...withoutConflict(addPlace(draft, place, change), placeId), ...look, declarationId: '' };
    }
    case 'conflict-explained': {
      const { placeId } = change.conflict;
      const others = draft.explanations.filter((one) => one.placeId !== placeId);
      return { ...withoutConflict(draft, placeId), explanations: [...others, { placeId, text: change.text }], declarationId: '' };
    }
    case 'id-given':
      return { ...draft, declarationId: change.declarationId };
    case 'loaded':
      return change.draft;
  }
}

const withoutConflict = (draft: Draft, placeId: string): Draft => ({
  ...draft,
  conflicts: draft.conflicts.filter((conflict) => conflict.placeId !== placeId),
});

/** The stay that was filled in from the address moves with it. */
function withHomeAt(draft: Draft, division: string | undefined): Draft {
  if (division === undefined || division === draft.division || !draft.stays) return draft;
  return { ...draft, stays: draft.stays.map((stay) => (stay.home ? placed(stay, { division }) : stay)) };
}

/** In another county the town said before means nothing; in another town the community. */
function placed(stay: StayDraft, answers: Partial<StayDraft>): StayDraft {
  const moved = answers.division !== undefined && answers.division !== stay.division;
  const inOtherTown =
    (answers.town !== undefined && answers.town !== stay.town) || (answers.placeFrom ?? stay.placeFrom) !== stay.placeFrom;
  return {
    ...stay,
    ...(moved ? { placeFrom: '' as const, town: '', communityFrom: '' as const, community: '' } : {}),
    ...(inOtherTown ? { communityFrom: '' as const, community: '' } : {}),
    ...answers,
  };
}

const put = <Item>(items: readonly Item[], { index, item }: Editing<Item>): readonly Item[] =>
  index === null ? [...items, item] : items.map((other, at) => (at === index ? item : other));

const without = <Item>(items: readonly Item[], index: number): readonly Item[] => items.filter((_item, at) => at !== index);
