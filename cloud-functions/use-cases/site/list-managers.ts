import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result } from '../../domain/result';
import { managerIdOf, peopleOf } from '../../domain/site-code/managers';
import type { Site } from '../../domain/site-code/site';
import type { PeopleStore } from '../ports/people-store';
import type { SiteStore } from '../ports/site-store';
import { ownSite } from './own-site';

export type ListManagersInput = { readonly caller: Caller; readonly params: { readonly siteId: string } };
export type ManagersNeeds = { readonly people: Pick<PeopleStore, 'getProfile'> };
export type ListManagersNeeds = ManagersNeeds & { readonly sites: Pick<SiteStore, 'get'> };
export type ManagerShown = {
  /** Good at this site alone. */
  readonly managerId: string;
  /** 张**; null: somebody whose record is gone. */
  readonly maskedName: string | null;
  readonly isOwner: boolean;
  readonly isMe: boolean;
};

/** Who may act for the caller's site, by masked name, the owner first. */
export async function listManagers(
  { caller, params }: ListManagersInput,
  needs: ListManagersNeeds,
): Promise<Result<{ readonly managers: readonly ManagerShown[] }, Refusal>> {
  const own = await ownSite(caller, params.siteId, needs.sites);
  return own.ok ? done({ managers: await showManagers(own.value, caller, needs) }) : own;
}

export const showManagers = (site: Site, { personId: me }: Caller, { people }: ManagersNeeds): Promise<readonly ManagerShown[]> =>
  Promise.all(
    peopleOf(site).map(async (personId) => ({
      managerId: managerIdOf(site.siteId, personId),
      maskedName: (await people.getProfile(personId))?.identity?.maskedName ?? null,
      isOwner: personId === site.owner,
      isMe: personId === me,
    })),
  );
