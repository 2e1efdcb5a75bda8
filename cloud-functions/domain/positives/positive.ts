/** A positive 阳性个案: somebody a laboratory or an officer found, from being found to being released. */
import type { PersonId } from '../ids';
import type { Instant } from '../time';

/** In their order; none is left out. */
export const positiveSteps = ['found', 'notified', 'transferred', 'admitted', 'released'] as const;
export type PositiveStep = (typeof positiveSteps)[number];
export type PositiveState = PositiveStep | 'mistaken';

export const openStates = ['found', 'notified', 'transferred', 'admitted'] as const satisfies readonly PositiveState[];
export type OpenState = (typeof openStates)[number];

/** Whom an entry is about, or a member of their household. At least one of `personId` and `standIn` is there. */
export type PositivePerson = {
  /** Absent: nobody had registered the document when the entry was made. */
  readonly personId?: PersonId;
  /** What stands for the document (domain/gate/record-names); no person has this id. */
  readonly standIn?: PersonId;
  /** Keyed hash of the document: whose it is by now can be asked. */
  readonly documentKey?: string;
  readonly maskedDocumentNumber?: string;
};

export type StepTaken = {
  readonly step: PositiveStep;
  /** When it happened, which may be before it was written down. */
  readonly at: Instant;
  readonly recordedAt: Instant;
  /** Absent: the laboratory's report. */
  readonly by?: PersonId;
  readonly byName?: string;
  /** Free text without identity. */
  readonly note?: string;
  readonly vehicle?: string;
  readonly facility?: string;
  readonly bed?: string;
};

/** A laboratory's sample; the result itself stays the laboratory's fact. */
export type PositiveSample = {
  /** All facts about the sample begin with it. */
  readonly sampleId: string;
  /** Laboratory and number, as the fact says. */
  readonly evidence: string;
  readonly reportedAt: Instant;
  /** The laboratory took it back or reported negative since. */
  readonly correctedAt?: Instant;
  readonly correction?: string;
};

export type HouseholdMember = PositivePerson & { readonly memberId: string; readonly addedAt: Instant; readonly by: PersonId };

export type HandOver = {
  readonly from: string;
  readonly to: string;
  readonly askedAt: Instant;
  readonly by: PersonId;
  readonly byName: string;
  readonly note: string;
  /** Absent: waiting for the other district's word. */
  readonly answer?: {
    readonly outcome: 'accepted' | 'returned';
    readonly at: Instant;
    readonly byName: string;
    readonly note: string;
  };
};

export type Positive = {
  /** A UUIDv7 made by the desk, or of the laboratory's report. */
  readonly positiveId: string;
  /** GB/T 2260 of the district in charge. */
  readonly division: string;
  readonly who: PositivePerson;
  readonly source: 'laboratory' | 'officer';
  /** Absent: entered by a laboratory's report, which knows of no case. */
  readonly caseNumber?: string;
  readonly state: PositiveState;
  readonly foundAt: Instant;
  /** Of the step that comes next; absent once it is over. */
  readonly dueAt?: Instant;
  /** When it was released or found mistaken. */
  readonly closedAt?: Instant;
  readonly steps: readonly StepTaken[];
  readonly samples: readonly PositiveSample[];
  readonly household: readonly HouseholdMember[];
  /** Oldest first; only the last can be waiting. */
  readonly handOvers: readonly HandOver[];
  readonly mistaken?: { readonly at: Instant; readonly reason: string; readonly by?: PersonId; readonly byName?: string };
  readonly revision: number;
};

export const isOpen = ({ state }: Positive): boolean => openStates.some((open) => open === state);

export const nextStep = ({ state }: Pick<Positive, 'state'>): PositiveStep | undefined =>
  state === 'mistaken' ? undefined : positiveSteps[positiveSteps.indexOf(state) + 1];

/** The hand-over that waits for its answer. */
export function handOverWaiting({ handOvers }: Positive): HandOver | undefined {
  const last = handOvers.at(-1);
  return last?.answer === undefined ? last : undefined;
}

/** The hand-overs by which a district gave it away, as far as it is not in charge again. */
export const handedAway = ({ handOvers, division }: Positive): readonly HandOver[] =>
  handOvers.filter(({ from, answer }) => answer?.outcome === 'accepted' && from !== division);
