import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { type PhotoShown, showPhoto } from '../photo/show-photo';
import type { Photos } from '../ports/photos';
import type { SiteStore } from '../ports/site-store';
import { ownSite } from '../site/own-site';

export type GetSitePhotoInput = { readonly caller: Caller; readonly params: { readonly siteId: string; readonly photoId: string } };
export type GetSitePhotoNeeds = { readonly sites: Pick<SiteStore, 'get'>; readonly photos: Pick<Photos, 'get'> };

/** A photo of the caller's own site, an inspector's or their own. */
export async function getSitePhoto({ caller, params }: GetSitePhotoInput, needs: GetSitePhotoNeeds): Promise<Result<PhotoShown, Refusal>> {
  const site = await ownSite(caller, params.siteId, needs.sites);
  if (!site.ok) return site;
  const photo = await needs.photos.get(params.photoId);
  return photo?.siteId === site.value.siteId ? done(showPhoto(photo)) : refused({ code: 'not-found' });
}
