/** What the person has answered so far. Pure: days and ids come from outside. */
import type { AnswerOf, RequestOf } from '../../../services/operations';

type Declaration = RequestOf<'declareHealth'>['body'];
export type Group = Declaration['group'];
export type Symptom = Declaration['symptoms'][number];

/** A place of the travel card that the cloud asks about. */
export type TravelConflict = Extract<AnswerOf<'declareHealth'>, { state: 'asks' }>['conflicts'][number];
/** What the card proves of a stay: where (GB/T 2260, perhaps only the city) and on which days. */
export type Proven = { readonly division: string; readonly name: string; readonly from: string; readonly to: string };

export const steps = ['group', 'address', 'health', 'contact', 'card', 'stays', 'foreign', 'review', 'undertaking'] as const;
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
  /** The travel card shows it: it can be told more exactly, not taken out or cut short. */
  readonly proven?: Proven;
};
export type ForeignStayDraft = { readonly country: string; readonly from: string; readonly enteredAt: string; readonly proven?: Proven };

export type Editing<Item> = { readonly index: number | null; readonly item: Item };

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
  /** When the travel card was fetched that the stays were filled in from; empty: none. */
  readonly cardFetchedAt: string;
  /** null: what the address suggests (`staysOf`). */
  readonly stays: readonly StayDraft[] | null;
  readonly editingStay: (Editing<StayDraft> & { readonly part: 'where' | 'when'; readonly whereOnly: boolean }) | null;
  readonly wasAbroad: boolean | null;
  readonly foreignStays: readonly ForeignStayDraft[];
  readonly editingForeign: Editing<ForeignStayDraft> | null;
  readonly undertaking: boolean;
  /** Asked by the cloud and not answered yet: the card shows them, the declaration does not. */
  readonly conflicts: readonly TravelConflict[];
  readonly explanations: readonly { readonly placeId: string; readonly text: string }[];
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
  cardFetchedAt: '',
  stays: null,
  editingStay: null,
  wasAbroad: null,
  foreignStays: [],
  editingForeign: null,
  undertaking: false,
  conflicts: [],
  explanations: [],
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
