/** Who missed a round of mass testing: whoever was at home there when it was held and has no sample of its time. */
import type { Fact, MassTestMissed, UnreadableFact } from '../health-code/facts';
import { addMilliseconds, type Instant, millisecondsPerHour } from '../time';

export type RoundHeld = {
  readonly roundId: string;
  /** GB/T 2260, any level. */
  readonly division: string;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  readonly evidence: string;
};

/** Ours, no source gives a figure: time for laboratories to send in the last samples of a round. Nobody is flagged before. */
export const roundGraceHours = 12;
/** Rounds that closed at this moment or before are to be looked at, at `now`. */
export const roundsClosedBy = (now: Instant): Instant => addMilliseconds(now, -roundGraceHours * millisecondsPerHour);

/** `000000`-padded codes: a province or prefecture holds all its counties. */
export function isWithin(division: string, container: string): boolean {
  return division.startsWith(container.replace(/(00){1,2}$/, ''));
}

export type PersonInRound = {
  readonly facts: readonly (Fact | UnreadableFact)[];
  /** Where the person lives, as declared. */
  readonly division?: string;
  /** When they first declared: before that nobody knew that they live there. */
  readonly declaredAt?: Instant;
};

/**
 * The fact a missed round leads to; `undefined`: none. Left out: who lives elsewhere, who declared only after the round had
 * closed, and who has a sample of its time, whatever came of it. It counts from the opening, so that a sample of the round
 * that a laboratory sends in late ends what it led to just as one taken afterwards. Repeated, it is the same fact.
 */
export function missedRound(round: RoundHeld, person: PersonInRound): MassTestMissed | undefined {
  const { roundId, opensAt, closesAt, evidence } = round;
  if (person.division === undefined || !isWithin(person.division, round.division)) return undefined;
  if (person.declaredAt === undefined || person.declaredAt > closesAt) return undefined;
  const wasSampled = person.facts.some(
    (fact) =>
      (fact.kind === 'test.sampled' || fact.kind === 'test.result') &&
      fact.withdrawnAt === undefined &&
      fact.sampledAt >= opensAt &&
      fact.sampledAt <= closesAt,
  );
  if (wasSampled) return undefined;
  return { id: `mass-test-${roundId}`, kind: 'mass-test.missed', at: opensAt, round: roundId, source: 'mass-test', evidence };
}
