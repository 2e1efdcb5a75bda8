/** Everything that can happen to an entry, as pure steps: the entry before in, the entry after or a refusal out. */
import type { PersonId } from '../ids';
import type { Refusal } from '../refusal';
import { done, type Result, refused } from '../result';
import { type Instant, millisecondsPerMinute } from '../time';
import {
  type HandOver,
  type HouseholdMember,
  handOverWaiting,
  isOpen,
  nextStep,
  type OpenState,
  openStates,
  type Positive,
  type PositivePerson,
  type PositiveSample,
  type StepTaken,
} from './positive';
import { stepDueAt } from './step-clocks';

export type Actor = { readonly by: PersonId; readonly byName: string };
type Changed = Result<Positive, Refusal>;

export type PositiveFound = Pick<Positive, 'positiveId' | 'division' | 'who' | 'source' | 'caseNumber' | 'foundAt' | 'samples'> & {
  readonly actor?: Actor;
  readonly note?: string | undefined;
  readonly recordedAt: Instant;
};

export const startPositive = ({ actor, note, recordedAt, ...found }: PositiveFound): Positive => ({
  ...found,
  state: 'found',
  dueAt: stepDueAt('found', found.foundAt),
  steps: [{ step: 'found', at: found.foundAt, recordedAt, ...actor, ...(note !== undefined && { note }) }],
  household: [],
  handOvers: [],
  revision: 1,
});

const notPossible = refused<Refusal>({ code: 'step-not-possible' });

/** Phones and desks differ by a little; more is a mistake in typing. */
const aheadMax = 5 * millisecondsPerMinute;

/** The next step and no other. Refused: another one, a time before the step before, or one to come. */
export function stepTaken(positive: Positive, taken: StepTaken): Changed {
  if (nextStep(positive) !== taken.step) return notPossible;
  const before = positive.steps.at(-1)?.at ?? positive.foundAt;
  if (taken.at < before) return refused({ code: 'request-not-valid', fields: [{ path: 'at', problem: 'end-before-start' }] });
  if (taken.at > taken.recordedAt + aheadMax)
    return refused({ code: 'request-not-valid', fields: [{ path: 'at', problem: 'in-the-future' }] });
  const open = openStates.find((state) => state === taken.step);
  const steps = [...positive.steps, taken];
  return done(
    open ? { ...positive, state: open, dueAt: stepDueAt(open, taken.at), steps } : closed({ ...positive, steps }, 'released', taken.at),
  );
}

function closed({ dueAt: _, ...positive }: Positive, state: 'released' | 'mistaken', closedAt: Instant): Positive {
  return { ...positive, state, closedAt };
}

/** Found not to be one; it stays in the register with the reason. Refused once it is over. */
export function foundMistaken(positive: Positive, mistaken: NonNullable<Positive['mistaken']>): Changed {
  return isOpen(positive) ? done({ ...closed(positive, 'mistaken', mistaken.at), mistaken }) : notPossible;
}

/** Offered to another district; clocks go on, and this one stays in charge until the other accepts. */
export function handOverAsked(positive: Positive, asked: Omit<HandOver, 'answer' | 'from'>): Changed {
  if (!isOpen(positive) || handOverWaiting(positive)) return notPossible;
  if (asked.to === positive.division) return refused({ code: 'request-not-valid', fields: [{ path: 'to', problem: 'not-one-of' }] });
  return done({ ...positive, handOvers: [...positive.handOvers, { from: positive.division, ...asked }] });
}

export function handOverAnswered(positive: Positive, answer: NonNullable<HandOver['answer']>): Changed {
  const waiting = handOverWaiting(positive);
  if (!waiting || !isOpen(positive)) return notPossible;
  const handOvers = [...positive.handOvers.slice(0, -1), { ...waiting, answer }];
  return done({ ...positive, handOvers, division: answer.outcome === 'accepted' ? waiting.to : positive.division });
}

/** More people under one roof are a dormitory, and traced as a site. */
export const householdMax = 20;

/** Somebody who is there already stays once. */
export function memberAdded(positive: Positive, member: HouseholdMember): Changed {
  if (!isOpen(positive) || isSame(positive.who, member)) return notPossible;
  if (positive.household.some((there) => isSame(there, member))) return done(positive);
  return positive.household.length >= householdMax ? notPossible : done({ ...positive, household: [...positive.household, member] });
}

const isSame = (one: PositivePerson, other: PositivePerson): boolean =>
  (one.personId !== undefined && one.personId === other.personId) || (one.standIn !== undefined && one.standIn === other.standIn);

export function memberRemoved(positive: Positive, memberId: string): Changed {
  if (!positive.household.some((member) => member.memberId === memberId)) return refused({ code: 'not-found' });
  return isOpen(positive)
    ? done({ ...positive, household: positive.household.filter((member) => member.memberId !== memberId) })
    : notPossible;
}

const sampleIn = ({ samples }: Positive, sampleId: string) => samples.find((sample) => sample.sampleId === sampleId);

/** Another positive report about somebody whose entry is open. `undefined`: known already, or set aside since. */
export function sampleReported(positive: Positive, sample: PositiveSample): Positive | undefined {
  const held = sampleIn(positive, sample.sampleId);
  if (held && Math.max(held.reportedAt, held.correctedAt ?? 0) >= sample.reportedAt) return undefined;
  return { ...positive, samples: [...positive.samples.filter(({ sampleId }) => sampleId !== sample.sampleId), sample] };
}

export type SampleCorrected = { readonly sampleId: string; readonly at: Instant; readonly correction: string };

/**
 * The laboratory reported the sample negative, or took it back. An entry that stands on samples alone is mistaken once the last
 * of them is gone. `undefined`: nothing changes.
 */
export function sampleCorrected(positive: Positive, { sampleId, at, correction }: SampleCorrected): Positive | undefined {
  const held = sampleIn(positive, sampleId);
  if (!held || held.correctedAt !== undefined || at < held.reportedAt) return undefined;
  const samples = positive.samples.map((sample) => (sample === held ? { ...sample, correctedAt: at, correction } : sample));
  const next = { ...positive, samples };
  const stands = positive.source === 'officer' || samples.some(({ correctedAt }) => correctedAt === undefined);
  return stands || !isOpen(positive) ? next : { ...closed(next, 'mistaken', at), mistaken: { at, reason: correction } };
}

/** States an entry can be in while somebody has to act, for lists. */
export const openStateOf = ({ state }: Positive): OpenState | undefined => openStates.find((open) => open === state);
