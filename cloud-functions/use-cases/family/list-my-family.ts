import type { Caller } from '../../domain/caller';
import { dependantsMax, type Relation } from '../../domain/family/guardianship';
import type { PersonId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import { done, type Result } from '../../domain/result';
import { formatInstant } from '../../domain/time';
import { type PaperCodeAllowanceNeeds, paperCodeReasonOf } from '../paper-code/paper-code-reason-of';
import type { Guardianships } from '../ports/guardianships';
import { type DependantShown, showDependant } from './show-dependant';

export type ListMyFamilyNeeds = PaperCodeAllowanceNeeds & {
  readonly guardianships: Pick<Guardianships, 'listOfGuardian' | 'listOfDependant'>;
};

export type MyFamily = {
  readonly dependants: readonly DependantShown[];
  readonly guardians: readonly {
    readonly guardianshipId: string;
    readonly relation: Relation;
    readonly maskedName: string;
    readonly since: string;
  }[];
  readonly dependantsMax: number;
  readonly paperCodeAllowedForMe: boolean;
};

/** Whom the caller acts for, those over for at most thirty days included, and who acts for the caller. */
export async function listMyFamily({ caller }: { readonly caller: Caller }, needs: ListMyFamilyNeeds): Promise<Result<MyFamily, Refusal>> {
  return done(await showFamily(caller.personId, needs));
}

export async function showFamily(personId: PersonId, needs: ListMyFamilyNeeds): Promise<MyFamily> {
  const [dependants, guardians, own] = await Promise.all([
    needs.guardianships.listOfGuardian(personId),
    needs.guardianships.listOfDependant(personId),
    paperCodeReasonOf(personId, needs),
  ]);
  return {
    dependants: await Promise.all(dependants.map((each) => showDependant(each, needs))),
    guardians: guardians.map(({ guardianshipId, relation, guardianMaskedName, decided, askedAt }) => ({
      guardianshipId,
      relation,
      maskedName: guardianMaskedName,
      since: formatInstant(decided?.at ?? askedAt),
    })),
    dependantsMax,
    paperCodeAllowedForMe: own !== undefined,
  };
}
