import type { Caller } from '../../domain/caller';
import { isActiveGuardianship } from '../../domain/family/guardianship';
import type { PersonId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import { done, type Result } from '../../domain/result';
import { formatInstant, type Instant } from '../../domain/time';
import type { Clock } from '../ports/clock';
import type { Guardianships } from '../ports/guardianships';
import type { PaperCode, PaperCodes } from '../ports/paper-codes';
import type { PeopleStore } from '../ports/people-store';

export type ListMyPaperCodesNeeds = {
  readonly guardianships: Pick<Guardianships, 'listOfGuardian'>;
  readonly paperCodes: Pick<PaperCodes, 'listOf'>;
  readonly people: Pick<PeopleStore, 'getFacts'>;
  readonly clock: Clock;
};

export type PaperCodeShown = {
  readonly paperCodeId: string;
  readonly maskedName: string;
  readonly guardianshipId: string | null;
  readonly issuedAt: string;
  readonly validUntil: string;
  readonly state: 'valid' | 'lost' | 'replaced' | 'expired';
};
export type MyPaperCodes = { readonly paperCodes: readonly PaperCodeShown[] };

/** Paper codes of the caller and of their dependants, each person's newest first. */
export const listMyPaperCodes = async (
  { caller }: { readonly caller: Caller },
  needs: ListMyPaperCodesNeeds,
): Promise<Result<MyPaperCodes, Refusal>> => done(await showPaperCodes(caller.personId, needs));

export async function showPaperCodes(personId: PersonId, needs: ListMyPaperCodesNeeds): Promise<MyPaperCodes> {
  const [me, family] = await Promise.all([needs.people.getFacts(personId), needs.guardianships.listOfGuardian(personId)]);
  const whose = [
    { personId, guardianshipId: null, maskedName: me.maskedName ?? '' },
    ...family
      .filter(isActiveGuardianship)
      .map(({ dependant, guardianshipId, maskedName }) => ({ personId: dependant, guardianshipId, maskedName })),
  ];
  const shown = await Promise.all(
    whose.map(async (one) => (await needs.paperCodes.listOf(one.personId)).map((code) => show(code, { ...one, now: needs.clock.now() }))),
  );
  return { paperCodes: shown.flat() };
}

type Owner = { readonly guardianshipId: string | null; readonly maskedName: string; readonly now: Instant };

const show = ({ paperCodeId, issuedAt, validUntil, ended }: PaperCode, { guardianshipId, maskedName, now }: Owner): PaperCodeShown => ({
  paperCodeId,
  maskedName,
  guardianshipId,
  issuedAt: formatInstant(issuedAt),
  validUntil: formatInstant(validUntil),
  state: ended?.how ?? (validUntil <= now ? 'expired' : 'valid'),
});
