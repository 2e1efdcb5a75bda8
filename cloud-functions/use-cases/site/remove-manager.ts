import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { managerIdOf, withoutManager } from '../../domain/site-code/managers';
import type { SiteStore } from '../ports/site-store';
import { type ManagerShown, type ManagersNeeds, showManagers } from './list-managers';
import { ownSite } from './own-site';
import { type WriteSiteNeeds, writeSite } from './write-site';

export type RemoveManagerInput = {
  readonly caller: Caller;
  readonly params: { readonly siteId: string; readonly managerId: string };
};
export type RemoveManagerNeeds = WriteSiteNeeds & ManagersNeeds & { readonly sites: Pick<SiteStore, 'get' | 'replace'> };

/** Takes a manager off the caller's site: the owner anybody, a manager only themselves. The owner leaves by handing over. */
export async function removeManager(
  { caller, params }: RemoveManagerInput,
  needs: RemoveManagerNeeds,
): Promise<Result<{ readonly managers: readonly ManagerShown[] }, Refusal>> {
  const own = await ownSite(caller, params.siteId, needs.sites);
  if (!own.ok) return own;
  const site = own.value;
  const manager = site.managers?.find((personId) => managerIdOf(site.siteId, personId) === params.managerId);
  if (manager === undefined) return refused({ code: 'not-found' });
  if (site.owner !== caller.personId && manager !== caller.personId) return refused({ code: 'not-allowed' });
  const written = await writeSite(
    {
      caller,
      before: site,
      after: withoutManager(site, manager),
      act: { operation: 'removeManager', role: 'resident', what: 'a manager fewer', about: [manager] },
      event: { kind: 'manager-removed', by: 'site' },
    },
    needs,
  );
  return written.ok ? done({ managers: await showManagers(written.value, caller, needs) }) : written;
}
