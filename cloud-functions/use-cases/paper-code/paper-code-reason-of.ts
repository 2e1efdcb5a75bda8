import { type PaperCodeReason, paperCodeReasonByAge } from '../../domain/gate/paper-code-reason';
import { parseIdentity } from '../../domain/identity/identity';
import type { PersonId } from '../../domain/ids';
import type { Clock } from '../ports/clock';
import type { IdentitySeal } from '../ports/keys';
import type { PaperCodes } from '../ports/paper-codes';
import type { PeopleStore } from '../ports/people-store';

export type PaperCodeAllowanceNeeds = {
  readonly people: Pick<PeopleStore, 'getFacts' | 'getProfile'>;
  readonly paperCodes: Pick<PaperCodes, 'listOf'>;
  readonly identitySeal: Pick<IdentitySeal, 'open'>;
  readonly clock: Clock;
};

/**
 * Why this person may have a paper code without going to a desk: by the birth date in their number, or because a desk gave them one
 * for a reason that cannot be read from it. `undefined`: they may not.
 */
export async function paperCodeReasonOf(
  personId: PersonId,
  { people, paperCodes, identitySeal, clock }: PaperCodeAllowanceNeeds,
): Promise<PaperCodeReason | undefined> {
  const { identity } = (await people.getProfile(personId)) ?? {};
  if (!identity) return undefined;
  const opened = identitySeal.open(personId, identity.sealed);
  const read = opened === undefined ? undefined : parseIdentity(opened);
  if (!read) throw new Error('a registered identity cannot be opened');
  const byAge = paperCodeReasonByAge(read.documentNumber, clock.now());
  if (byAge === 'child' || byAge === 'over-60') return byAge;
  const before = await paperCodes.listOf(personId);
  const fromDesk = before.find(({ because }) => because === 'disabled' || byAge === 'unknown');
  return fromDesk?.because;
}
