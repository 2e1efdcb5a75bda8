import {
  handedAway,
  handOverWaiting,
  isOpen,
  nextStep,
  type Positive,
  type PositiveState,
  type PositiveStep,
} from '../../domain/positives/positive';
import { formatInstant, type Instant } from '../../domain/time';
import type { PeopleShown, PersonShown } from './people-of-positive';

const isoOrNull = (at: Instant | undefined): string | null => (at === undefined ? null : formatInstant(at));

/** A line of a list, for a district that is in charge or is asked to be. */
export type PositiveRow = PersonShown & {
  readonly positiveId: string;
  /** In charge; of one given away, the district it went to. */
  readonly division: string;
  readonly state: PositiveState | 'handed-over';
  readonly source: Positive['source'];
  readonly foundAt: string;
  readonly dueAt: string | null;
  readonly closedAt: string | null;
  readonly nextStep: PositiveStep | null;
  readonly household: number;
  /** To this district, which has not answered. */
  readonly offered: boolean;
};

export const showPositiveRow = (positive: Positive, people: PeopleShown, district: string): PositiveRow => ({
  ...people.shown(positive.who),
  positiveId: positive.positiveId,
  division: positive.division,
  state: positive.state,
  source: positive.source,
  foundAt: formatInstant(positive.foundAt),
  dueAt: isoOrNull(positive.dueAt),
  closedAt: isoOrNull(positive.closedAt),
  nextStep: nextStep(positive) ?? null,
  household: positive.household.length,
  offered: handOverWaiting(positive)?.to === district,
});

/** What a district keeps of one that it gave away: no word about the person. */
export const showHandedOver = (positive: Positive, district: string): PositiveRow => {
  const handed = handedAway(positive)
    .filter(({ from }) => from === district)
    .at(-1);
  return {
    registered: false,
    maskedName: null,
    maskedDocumentNumber: null,
    positiveId: positive.positiveId,
    division: handed?.to ?? positive.division,
    state: 'handed-over',
    source: positive.source,
    foundAt: formatInstant(positive.foundAt),
    dueAt: null,
    closedAt: isoOrNull(handed?.answer?.at),
    nextStep: null,
    household: 0,
    offered: false,
  };
};

export const showPositive = (positive: Positive, people: PeopleShown, district: string) => {
  const waiting = isOpen(positive) ? handOverWaiting(positive) : undefined;
  return {
    ...people.shown(positive.who),
    positiveId: positive.positiveId,
    division: positive.division,
    state: positive.state,
    source: positive.source,
    caseNumber: positive.caseNumber ?? null,
    foundAt: formatInstant(positive.foundAt),
    dueAt: isoOrNull(positive.dueAt),
    closedAt: isoOrNull(positive.closedAt),
    nextStep: nextStep(positive) ?? null,
    /** This district acts; otherwise it has been asked to take it over, and may answer. */
    inCharge: positive.division === district,
    steps: positive.steps.map(({ step, at, recordedAt, byName, note, vehicle, facility, bed }) => ({
      step,
      at: formatInstant(at),
      recordedAt: formatInstant(recordedAt),
      by: byName ?? null,
      note: note ?? null,
      vehicle: vehicle ?? null,
      facility: facility ?? null,
      bed: bed ?? null,
    })),
    samples: positive.samples.map(({ evidence, reportedAt, correctedAt, correction }) => ({
      evidence,
      reportedAt: formatInstant(reportedAt),
      correctedAt: isoOrNull(correctedAt),
      correction: correction ?? null,
    })),
    household: positive.household.map((member) => ({
      ...people.shown(member),
      memberId: member.memberId,
      addedAt: formatInstant(member.addedAt),
    })),
    handOver: waiting
      ? { from: waiting.from, to: waiting.to, askedAt: formatInstant(waiting.askedAt), by: waiting.byName, note: waiting.note }
      : null,
    handOvers: positive.handOvers.flatMap(({ from, to, answer }) =>
      answer ? [{ from, to, outcome: answer.outcome, at: formatInstant(answer.at), by: answer.byName, note: answer.note }] : [],
    ),
    mistaken: positive.mistaken
      ? { at: formatInstant(positive.mistaken.at), reason: positive.mistaken.reason, by: positive.mistaken.byName ?? null }
      : null,
    revision: positive.revision,
  };
};
export type PositiveShown = ReturnType<typeof showPositive>;
