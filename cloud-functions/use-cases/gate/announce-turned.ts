import type { Decision } from '../../domain/health-code/decision';
import type { PersonId } from '../../domain/ids';
import { decideNow } from '../health-code/decide-now';
import type { Clock } from '../ports/clock';
import type { LiveCodes, TurnedCodes } from '../ports/live-codes';
import type { PersonFacts } from '../ports/people-store';
import type { RuleSets } from '../ports/rule-sets';

export type AnnounceTurnedNeeds = {
  readonly liveCodes: Pick<LiveCodes, 'listOf'>;
  readonly turnedCodes: Pick<TurnedCodes, 'announce'>;
  readonly ruleSets: Pick<RuleSets, 'inForce'>;
  readonly clock: Clock;
};

/** A code that says so lets somebody in on its own. */
export const admitsAlone = ({ colour, missedTest }: Pick<Decision, 'colour' | 'missedTest'>): boolean => colour === 'green' && !missedTest;

export type AnnounceCodesNeeds = Omit<AnnounceTurnedNeeds, 'ruleSets'>;

/**
 * Tells gates of the codes signed for a person, or for a group they are in, that would let somebody in although the person
 * is no longer green or has missed a test. `factsNow` is asked only of somebody who has such a code. Returns how many.
 */
export function announceTurned(
  personId: PersonId,
  factsNow: () => PersonFacts | Promise<PersonFacts>,
  needs: AnnounceTurnedNeeds,
): Promise<number> {
  const hasTurned = async () => {
    const now = needs.clock.now();
    return !admitsAlone(await decideNow(personId, { person: await factsNow(), now }, needs.ruleSets));
  };
  return announceIf(personId, hasTurned, needs);
}

/** The same of somebody who is known to have turned. */
export const announceCodesOf = (personId: PersonId, needs: AnnounceCodesNeeds): Promise<number> => announceIf(personId, () => true, needs);

async function announceIf(
  personId: PersonId,
  hasTurned: () => boolean | Promise<boolean>,
  { liveCodes, turnedCodes, clock }: AnnounceCodesNeeds,
): Promise<number> {
  const admitting = (await liveCodes.listOf(personId, clock.now())).filter(({ admits }) => admits);
  if (admitting.length === 0 || !(await hasTurned())) return 0;
  await turnedCodes.announce(
    admitting.map(({ code, until }) => ({ code, until })),
    // Not of before the reads, which may have taken their time: gates look back half a minute (domain/gate/turned-mark).
    clock.now(),
  );
  return admitting.length;
}
