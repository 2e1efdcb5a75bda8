import type { Caller } from '../../domain/caller';
import type { PhotoSubject } from '../../domain/photo/photo';
import type { Refusal } from '../../domain/refusal';
import type { Result } from '../../domain/result';
import { type KeepPhotoNeeds, keepPhoto, type SentPhoto } from '../photo/keep-photo';
import type { SiteStore } from '../ports/site-store';
import { ownSite } from '../site/own-site';

export type AddSitePhotoInput = {
  readonly caller: Caller;
  readonly params: { readonly siteId: string };
  readonly body: SentPhoto & { readonly of: Exclude<PhotoSubject, 'inspection'> };
};
export type AddSitePhotoNeeds = KeepPhotoNeeds & { readonly sites: Pick<SiteStore, 'get'> };

/** A photo of the caller's own site: of a self-check, or of what was mended. */
export async function addSitePhoto(
  { caller, params, body: { of, ...sent } }: AddSitePhotoInput,
  needs: AddSitePhotoNeeds,
): Promise<Result<{ readonly photoId: string; readonly keptAt: string }, Refusal>> {
  const site = await ownSite(caller, params.siteId, needs.sites);
  if (!site.ok) return site;
  return keepPhoto({ caller, siteId: site.value.siteId, of, sent }, needs);
}
