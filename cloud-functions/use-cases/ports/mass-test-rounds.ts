import type { Instant } from '../../domain/time';

/** A round of mass testing that a second person has approved: everyone at home in `division` gives a sample in [opensAt, closesAt]. */
export type MassTestRound = {
  /** Lower-case letters, digits and hyphens, at most 64; the id of the proposal it was approved from. */
  readonly roundId: string;
  /** GB/T 2260, any level: a province or prefecture means all its counties. */
  readonly division: string;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  /** The notice that called the round; each fact that comes of it names it. */
  readonly evidence: string;
};

export type MassTestRounds = {
  /** Written once: an approval that is sent again changes nothing, also when the round is done already. */
  save(round: MassTestRound): Promise<void>;
  /** Closed at `at` or before and not done, the one that closed first at the head. */
  listClosed(at: Instant): Promise<readonly MassTestRound[]>;
  /** Everyone who missed it has the fact. Repeatable. */
  markDone(round: MassTestRound): Promise<void>;
};
