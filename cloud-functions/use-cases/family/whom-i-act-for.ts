import { isActiveGuardianship } from '../../domain/family/guardianship';
import type { PersonId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { Guardianships } from '../ports/guardianships';

export type ActForNeeds = { readonly guardianships: Pick<Guardianships, 'get'> };

/** Whom the caller means: themselves, or a dependant of theirs. Not theirs, not active and not there are the same `not-found`. */
export async function whomIActFor(
  me: PersonId,
  guardianshipId: string | undefined,
  { guardianships }: ActForNeeds,
): Promise<Result<PersonId, Refusal>> {
  if (guardianshipId === undefined) return done(me);
  const guardianship = await guardianships.get(me, guardianshipId);
  return guardianship && isActiveGuardianship(guardianship) ? done(guardianship.dependant) : refused({ code: 'not-found' });
}
