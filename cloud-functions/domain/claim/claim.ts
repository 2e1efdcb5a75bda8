/** A claim 申诉: a person says that a reason for their colour, or a fact behind it, is wrong. */
import type { PersonId } from '../ids';
import { addMilliseconds, type Instant, millisecondsPerHour } from '../time';

export type ClaimState = 'waiting' | 'accepted' | 'refused';

export type Claim = {
  /** A UUIDv7 made by the phone. */
  readonly claimId: string;
  readonly personId: PersonId;
  /** Home at the time; the district whose officers look at it. */
  readonly division: string;
  /** The rule whose reason is objected to. */
  readonly rule: string;
  readonly factIds: readonly string[];
  readonly text: string;
  readonly state: ClaimState;
  readonly filedAt: Instant;
  readonly dueAt: Instant;
  readonly review?: { readonly by: PersonId; readonly at: Instant; readonly answer: string; readonly factIds: readonly string[] };
  readonly revision: number;
};

/** Ours, no source gives a figure: somebody has looked within a day, because a wrong red code keeps a person from work and doctor. */
export const claimDueHours = 24;
export const claimDueAt = (filedAt: Instant): Instant => addMilliseconds(filedAt, claimDueHours * millisecondsPerHour);
