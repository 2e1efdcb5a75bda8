/** What may be done with a site that has a code, and by whom. */
import type { Site } from './site';
import { posterVersionMax, posterVersionOfDoorMax } from './site-code';

/** `replace-poster`: the posters that hang are dead from now on. */
export type SiteAct = 'replace-poster' | 'suspend' | 'resume' | 'revoke';
export type ChangedBy = 'owner' | 'district';
export type SiteChange = { readonly act: SiteAct; readonly reason?: string };

/**
 * The site after the change; `undefined`: it cannot be done as the site stands. What the district has suspended its owner cannot
 * resume; the district takes over what the owner has suspended; nothing follows on a revocation.
 */
export function siteAfter(site: Site, { act, reason }: SiteChange, by: ChangedBy): Site | undefined {
  const { suspendedBy, stateReason: _, ...lasting } = site;
  const isSuspended = site.state === 'suspended';
  if (!isSuspended && site.state !== 'approved') return undefined;
  switch (act) {
    case 'replace-poster':
      return withNewPosters(site);
    case 'suspend':
      if (isSuspended && !(by === 'district' && suspendedBy === 'owner')) return undefined;
      return { ...lasting, state: 'suspended', suspendedBy: by, stateReason: reason };
    case 'resume':
      return isSuspended && (by === 'district' || suspendedBy === 'owner') ? { ...lasting, state: 'approved' } : undefined;
    case 'revoke':
      return { ...lasting, state: 'revoked', stateReason: reason };
  }
}

/** The numbers of doors removed are free again: no poster that names them works any more. */
function withNewPosters({ closedDoors: _, ...site }: Site): Site | undefined {
  const versionMax = site.doors ? posterVersionOfDoorMax : posterVersionMax;
  return site.posterVersion < versionMax ? { ...site, posterVersion: site.posterVersion + 1 } : undefined;
}

/** Whoever stands before a closed door, or manages it, is told why. */
export const needsReason = (act: SiteAct): boolean => act === 'suspend' || act === 'revoke';
