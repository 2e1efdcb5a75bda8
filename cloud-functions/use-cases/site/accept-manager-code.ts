import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { managerCodeHash, readManagerCode } from '../../domain/site-code/manager-code';
import { handedOver, withManager } from '../../domain/site-code/managers';
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
  readonly siteRelations: Pick<SiteRelations, 'takeManagerCode' | 'noteManager' | 'noteEvent'>;
  readonly siteCodeKeys: Pick<SiteCodeKeys, 'makeSiteCode'>;
};

/**
 * The caller becomes a manager or the owner of the site the code was made for. Sent again by the same person it is done again.
 * Refused: identity not registered; a code that is none, has run out, was used by somebody else, or was made by somebody who has
 * handed the site over since (all `manager-code-wrong`); a site with as many managers as it may have, or closed for good.
 */
export async function acceptManagerCode(
  { caller, body }: AcceptManagerCodeInput,
  needs: AcceptManagerCodeNeeds,
): Promise<Result<SiteShown, Refusal>> {
  const profile = await needs.people.getProfile(caller.personId);
  if (!profile?.identity) return refused({ code: 'identity-needed' });
  const code = readManagerCode(body.managerCode);
  const grant = code && (await needs.siteRelations.takeManagerCode(managerCodeHash(code), caller.personId, needs.clock.now()));
  const site = grant && (await needs.sites.get(grant.siteId));
  if (!grant || !site) return refused({ code: 'manager-code-wrong' });
  if (site.owner === caller.personId) return done(showSite(site, needs.siteCodeKeys));
  if (site.owner !== grant.madeBy) return refused({ code: 'manager-code-wrong' });
  const after = grant.as === 'owner' ? handedOver(site, caller.personId) : withManager(site, caller.personId);
  if (!after || site.state === 'revoked') return refused({ code: 'step-not-possible' });
  if (after === site) return done(showSite(site, needs.siteCodeKeys));
  await needs.siteRelations.noteManager(caller.personId, site);
  const written = await writeSite(
    {
      caller,
      before: site,
      after,
      act: {
        operation: 'acceptManagerCode',
        role: 'resident',
        what: grant.as === 'owner' ? 'taken over' : 'a manager more',
        about: [grant.madeBy],
      },
      event: { kind: grant.as === 'owner' ? 'handed-over' : 'manager-added', by: 'site' },
    },
    needs,
  );
  return written.ok ? done(showSite(written.value, needs.siteCodeKeys)) : written;
}
