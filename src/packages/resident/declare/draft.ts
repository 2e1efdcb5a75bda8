/** What the person has answered so far, and every way it can change. Pure: days and ids come from outside. */
import type { RequestOf } from '../../../services/operations';

type Declaration = RequestOf<'declareHealth'>['body'];
export type Group = Declaration['group'];
export type Symptom = Declaration['symptoms'][number];

export const steps = ['group', 'address', 'health', 'contact', 'stays', 'foreign', 'review', 'undertaking'] as const;
export type Step = (typeof steps)[number];

/**
 * Where in the county: a town and community of the published list, a community the list gives without its town,
 * or neither; `''` not said yet.
 */
export type PlaceFrom = 'listed' | 'without-town' | 'elsewhere' | '';
export type StayDraft = {
  readonly division: string;
  readonly placeFrom: PlaceFrom;
  readonly town: string;
  /** A community of the list, or one the person types. */
  readonly communityFrom: 'listed' | 'typed' | '';
  readonly community: string;
  readonly from: string;
  readonly to: string;
  readonly ended: boolean | null;
  /** Filled in from the address; follows it. */
  readonly home: boolean;
};
export type ForeignStayDraft = { readonly country: string; readonly from: string; readonly enteredAt: string };

type Editing<Item> = { readonly index: number | null; readonly item: Item };

export type Draft = {
  /** Given at the first sending; empty after any change, for a changed declaration is another one. */
  readonly declarationId: string;
  readonly step: Step;
  /** One answer is being changed from the review: “next” leads back there. */
  readonly fromReview: boolean;
  readonly group: Group | null;
  readonly division: string;
  readonly detail: string;
  /** As typed, `36.6`. */
  readonly temperature: string;
  /** null: not answered; empty: none. */
  readonly symptoms: readonly Symptom[] | null;
  readonly hadContact: boolean | null;
  readonly lastExposure: string;
  /** null: what the address suggests (`staysOf`). */
  readonly stays: readonly StayDraft[] | null;
  readonly editingStay: (Editing<StayDraft> & { readonly part: 'where' | 'when'; readonly whereOnly: boolean }) | null;
  readonly wasAbroad: boolean | null;
  readonly foreignStays: readonly ForeignStayDraft[];
  readonly editingForeign: Editing<ForeignStayDraft> | null;
  readonly undertaking: boolean;
};

export const newDraft: Draft = {
  declarationId: '',
  step: 'group',
  fromReview: false,
  group: null,
  division: '',
  detail: '',
  temperature: '',
  symptoms: null,
  hadContact: null,
  lastExposure: '',
  stays: null,
  editingStay: null,
  wasAbroad: null,
  foreignStays: [],
  editingForeign: null,
  undertaking: false,
};

export const newStay: StayDraft = {
  division: '',
  placeFrom: '',
  town: '',
  communityFrom: '',
  community: '',
  from: '',
  to: '',
  ended: null,
  home: false,
};
export const newForeignStay: ForeignStayDraft = { country: '', from: '', enteredAt: '' };

const livesHere: readonly (Group | null)[] = ['resident', 'worker', 'student', 'enterprise-resuming-work'];

/** Nothing is asked twice: whoever lives here has been here, until they say otherwise. */
export function staysOf(draft: Draft, firstDay: string): readonly StayDraft[] {
  if (draft.stays) return draft.stays;
  if (draft.division === '' || !livesHere.includes(draft.group)) return [];
  return [{ ...newStay, division: draft.division, from: firstDay, ended: false, home: true }];
}

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
      return { ...draft, declarationId: '', foreignStays: without(draft.foreignStays, change.index) };
    case 'id-given':
      return { ...draft, declarationId: change.declarationId };
    case 'loaded':
      return change.draft;
  }
}

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
