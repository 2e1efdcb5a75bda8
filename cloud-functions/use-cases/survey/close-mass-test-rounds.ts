import type { MassTestMissed } from '../../domain/health-code/facts';
import type { PersonId } from '../../domain/ids';
import { missedRound, roundsClosedBy } from '../../domain/testing/mass-test-round';
import type { Clock } from '../ports/clock';
import type { MassTestRound, MassTestRounds } from '../ports/mass-test-rounds';
import type { PeopleStore } from '../ports/people-store';
import type { PersonOfPopulation, Population } from '../ports/population';
import { walkPopulation } from './walk-population';

export type CloseMassTestRoundsNeeds = {
  readonly massTestRounds: Pick<MassTestRounds, 'listClosed' | 'markDone'>;
  readonly population: Population;
  readonly people: Pick<PeopleStore, 'appendFacts' | 'getFacts' | 'getProfile'>;
  readonly clock: Clock;
};

/**
 * Writes down who missed the rounds that closed long enough ago for their last samples to be in. Broken off, it begins
 * again and adds what is missing: the fact of a round has one id. Returns how many rounds were closed.
 */
export async function closeMassTestRounds(needs: CloseMassTestRoundsNeeds): Promise<number> {
  const rounds = await needs.massTestRounds.listClosed(roundsClosedBy(needs.clock.now()));
  if (rounds.length === 0) return 0;
  await walkPopulation({
    population: needs.population,
    onPeople: async (people) => {
      for (const person of people) for (const round of rounds) await holdAgainst(round, person, needs);
    },
  });
  for (const round of rounds) await needs.massTestRounds.markDone(round);
  return rounds.length;
}

async function holdAgainst(round: MassTestRound, { personId, person }: PersonOfPopulation, needs: CloseMassTestRoundsNeeds): Promise<void> {
  if (missedRound(round, person) === undefined) return;
  if (!(await couldBeTested(round, personId, needs))) return;
  await append(round, personId, needs);
}

/** A sample reaches a person by their document: who registered none before the round closed cannot have one on record. */
async function couldBeTested({ closesAt }: MassTestRound, personId: PersonId, { people }: CloseMassTestRoundsNeeds): Promise<boolean> {
  const identity = (await people.getProfile(personId))?.identity;
  return identity !== undefined && identity.registeredAt <= closesAt;
}

/** A laboratory, a gate and the person's own declaration at one moment: more than this is something else. */
const attemptsMax = 8;

/** Judged again on what was written last: a sample that came in meanwhile counts. */
async function append(round: MassTestRound, personId: PersonId, { people, clock }: CloseMassTestRoundsNeeds): Promise<void> {
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    const newest = await people.getFacts(personId, 'newest');
    const missed: MassTestMissed | undefined = missedRound(round, newest);
    if (missed === undefined || newest.facts.some(({ id }) => id === missed.id)) return;
    if (await people.appendFacts(personId, { revision: newest.revision, facts: [{ ...missed, recordedAt: clock.now() }] })) return;
  }
  throw new Error(`round ${round.roundId}: a person’s facts keep changing`);
}
