import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { readShortCode } from '../../domain/site-code/short-code';
import type { Site } from '../../domain/site-code/site';
import { readScannedSiteCode } from '../../domain/site-code/site-code-link';
import type { SiteCodeKeys } from '../ports/keys';
import type { SiteRelations } from '../ports/site-relations';
import type { SiteStore } from '../ports/site-store';
import { ownSite } from './own-site';
import { type SiteShown, showSite } from './show-site';
import { fitsIn, type TreeNeeds } from './site-tree';
import { type WriteSiteNeeds, writeSite } from './write-site';

export type AskForParentInput = {
  readonly caller: Caller;
  readonly params: { readonly siteId: string };
  /** Of the site around: its short code, or the text of its site code. */
  readonly body: { readonly code: string };
};
export type AskForParentNeeds = WriteSiteNeeds &
  TreeNeeds & {
    readonly sites: Pick<SiteStore, 'get' | 'replace'>;
    readonly siteRelations: Pick<SiteRelations, 'findByShortCode' | 'noteChild' | 'listOfParent' | 'noteEvent'>;
    readonly siteCodeKeys: Pick<SiteCodeKeys, 'readSiteCode' | 'makeSiteCode'>;
  };

/**
 * Asks whoever manages another site whether the caller's lies in it. Refused: a code that leads to no site in use in the same district
 * (`request-not-valid`), a site that lies in one already, a fourth level and a circle (`step-not-possible`).
 */
export async function askForParent(
  { caller, params, body }: AskForParentInput,
  needs: AskForParentNeeds,
): Promise<Result<SiteShown, Refusal>> {
  const own = await ownSite(caller, params.siteId, needs.sites);
  if (!own.ok) return own;
  const site = own.value;
  const parent = await siteOfCode(body.code, needs);
  if (parent?.state !== 'approved' || parent.division !== site.division) {
    return refused({ code: 'request-not-valid', fields: [{ path: 'code', problem: 'not-one-of' }] });
  }
  if (site.parent !== undefined || site.state === 'revoked') return refused({ code: 'step-not-possible' });
  if (site.askedParent === parent.siteId) return done(showSite(site, needs.siteCodeKeys));
  if (!(await fitsIn(site, parent, needs))) return refused({ code: 'step-not-possible' });
  await needs.siteRelations.noteChild(parent.siteId, site);
  const written = await writeSite(
    {
      caller,
      before: site,
      after: { ...site, askedParent: parent.siteId },
      act: { operation: 'askForParent', role: 'resident', what: `asks to lie in ${parent.siteId}`, about: [] },
      event: { kind: 'parent-asked', by: 'site' },
    },
    needs,
  );
  return written.ok ? done(showSite(written.value, needs.siteCodeKeys)) : written;
}

async function siteOfCode(
  typed: string,
  { sites, siteRelations, siteCodeKeys }: Pick<AskForParentNeeds, 'sites' | 'siteRelations' | 'siteCodeKeys'>,
): Promise<Site | undefined> {
  const shortCode = readShortCode(typed);
  if (shortCode !== undefined) {
    const found = await siteRelations.findByShortCode(shortCode);
    // Two sites with one short code: neither is meant for certain.
    return found.length === 1 ? found[0] : undefined;
  }
  const code = siteCodeKeys.readSiteCode(readScannedSiteCode(typed) ?? typed);
  return code && sites.get(code.siteId);
}
