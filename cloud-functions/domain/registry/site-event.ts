import type { Instant } from '../time';

export const siteEventKinds = [
  'approved',
  'returned',
  'replace-poster',
  'suspend',
  'resume',
  'revoke',
  'doors-set',
  'manager-added',
  'manager-removed',
  'handed-over',
  'parent-asked',
  'parent-accepted',
  'parent-left',
  'sub-district-set',
] as const;
export type SiteEventKind = (typeof siteEventKinds)[number];

/** What became of a site, as its page at the desk tells it; who did it stands in the audit record. */
export type SiteEvent = {
  readonly at: Instant;
  readonly kind: SiteEventKind;
  readonly by: 'site' | 'district';
  readonly reason?: string;
  /** The site's revision that it led to: two changes in one millisecond are two. */
  readonly revision: number;
};
