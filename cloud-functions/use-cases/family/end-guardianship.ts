import type { Caller } from '../../domain/caller';
import { type Guardianship, isOpenGuardianship } from '../../domain/family/guardianship';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { Guardianships } from '../ports/guardianships';
import { type ListMyFamilyNeeds, type MyFamily, showFamily } from './list-my-family';

export type EndGuardianshipNeeds = ListMyFamilyNeeds & {
  readonly guardianships: Pick<Guardianships, 'find' | 'replace' | 'listOfGuardian' | 'listOfDependant'>;
};

/** An officer may decide, and the other side end it, at the same moment. */
const triesMax = 3;

/**
 * Ends it at once, from either side; ended before, nothing changes. What was typed about somebody is forgotten with it.
 * Refused: one the caller has no part in; one that was returned.
 */
export async function endGuardianship(
  { caller, params }: { readonly caller: Caller; readonly params: { readonly guardianshipId: string } },
  needs: EndGuardianshipNeeds,
): Promise<Result<MyFamily, Refusal>> {
  for (let tries = 0; tries < triesMax; tries += 1) {
    const found = await needs.guardianships.find(params.guardianshipId);
    if (!found || !isParty(found, caller)) return refused({ code: 'not-found' });
    if (found.state === 'returned') return refused({ code: 'step-not-possible' });
    if (!isOpenGuardianship(found)) return done(await showFamily(caller.personId, needs));
    const { sealedIdentity: _, evidence: __, ...rest } = found;
    const ended: Guardianship = { ...rest, state: 'ended', endedAt: needs.clock.now() };
    if (await needs.guardianships.replace(ended, found.revision)) return done(await showFamily(caller.personId, needs));
  }
  return refused({ code: 'changed-meanwhile' });
}

const isParty = ({ guardian, dependant }: Guardianship, { personId }: Caller): boolean => personId === guardian || personId === dependant;
