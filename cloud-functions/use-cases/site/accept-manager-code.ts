import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { type ManagerCodeGrant, managerCodeHash, readManagerCode } from '../../domain/site-code/manager-code';
import { handedOver, isManagedBy, withManager } from '../../domain/site-code/managers';
import type { Site } from '../../domain/site-code/site';
import type { SiteCodeKeys } from '../ports/keys';
import type { PeopleStore } from '../ports/people-store';
import type { SiteRelations } from '../ports/site-relations';
import type { SiteStore } from '../ports/site-store';
import { type SiteShown, showSite } from './show-site';
import { type WriteSiteNeeds, writeSite } from './write-site';

export type AcceptManagerCodeInput = { readonly caller: Caller; readonly body: { readonly managerCode: string } };
export type AcceptManagerCodeNeeds = WriteSiteNeeds & {
  readonly people: Pick<PeopleStore, 'getProfile'>;
  readonly sites: Pick<SiteStore, 'get' | 'replace'>;
  readonly siteRelations: Pick<SiteRelations, 'takeManagerCode' | 'spendManagerCode' | 'noteManager' | 'noteEvent'>;
  readonly siteCodeKeys: Pick<SiteCodeKeys, 'makeSiteCode'>;
};

/**
 * The caller becomes a manager or the owner of the site the code was made for. Sent again by the same person it answers the same,
 * unless they have been taken off the site since: a code works once. Refused: identity not registered; a code that is none, has
 * run out, was used, or was made by somebody who has handed the site over since (all `manager-code-wrong`); a site with as many
 * managers as it may have, or closed for good.
 */
export async function acceptManagerCode(
  { caller, body }: AcceptManagerCodeInput,
  needs: AcceptManagerCodeNeeds,
): Promise<Result<SiteShown, Refusal>> {
  const profile = await needs.people.getProfile(caller.personId);
  if (!profile?.identity) return refused({ code: 'identity-needed' });
  const code = readManagerCode(body.managerCode);
  const codeHash = code && managerCodeHash(code);
  const grant = codeHash && (await needs.siteRelations.takeManagerCode(codeHash, caller.personId, needs.clock.now()));
  const site = grant && (await needs.sites.get(grant.siteId));
  if (!codeHash || !grant || !site) return refused({ code: 'manager-code-wrong' });
  const isOwner = site.owner === caller.personId;
  const isWorthNothing = (site.owner !== grant.madeBy && !isOwner) || (grant.spent && !isManagedBy(site, caller.personId));
  if (isWorthNothing) return refused({ code: 'manager-code-wrong' });
  if (grant.spent) return done(showSite(site, needs.siteCodeKeys));
  const taken = isOwner ? done(site) : await takePlace({ caller, site, grant }, needs);
  if (!taken.ok) return taken;
  await needs.siteRelations.spendManagerCode(codeHash);
  return done(showSite(taken.value, needs.siteCodeKeys));
}

type Taking = { readonly caller: Caller; readonly site: Site; readonly grant: ManagerCodeGrant };

async function takePlace({ caller, site, grant }: Taking, needs: AcceptManagerCodeNeeds): Promise<Result<Site, Refusal>> {
  const after = grant.as === 'owner' ? handedOver(site, caller.personId) : withManager(site, caller.personId);
  if (!after || site.state === 'revoked') return refused({ code: 'step-not-possible' });
  if (after === site) return done(site);
  await needs.siteRelations.noteManager(caller.personId, site);
  const what = grant.as === 'owner' ? 'taken over' : 'a manager more';
  return writeSite(
    {
      caller,
      before: site,
      after,
      act: { operation: 'acceptManagerCode', role: 'resident', what, about: [grant.madeBy] },
      event: { kind: grant.as === 'owner' ? 'handed-over' : 'manager-added', by: 'site' },
    },
    needs,
  );
}
