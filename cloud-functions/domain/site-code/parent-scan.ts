/**
 * Whether a scan at a site counts for the sites that lie in it: one table, by the class of the site inside. Contacts are traced by
 * who shared a room. A scan at the big door may stand for a counter one walks past; never for a place where people sit down, sleep,
 * are treated or taught, nor for one that asks more of them at its own door.
 */
import type { Site, SiteClass } from './site';

export const parentScanReasons = ['walked-through', 'people-stay', 'asks-more', 'closed-loop', 'moves', 'whole-building'] as const;
export type ParentScanReason = (typeof parentScanReasons)[number];
export type ParentScanRule = {
  /** Classes of the site around it whose scan counts here; none: it is always scanned at its own door. */
  readonly coveredIn: readonly SiteClass[];
  readonly reason: ParentScanReason;
};

const bigDoors = ['mall', 'market', 'station', 'office', 'hospital'] as const satisfies readonly SiteClass[];

export const parentScanRules: Readonly<Record<SiteClass, ParentScanRule>> = {
  shop: { coveredIn: bigDoors, reason: 'walked-through' },
  market: { coveredIn: ['mall', 'station'], reason: 'walked-through' },
  other: { coveredIn: ['mall', 'market'], reason: 'walked-through' },
  restaurant: { coveredIn: [], reason: 'people-stay' },
  office: { coveredIn: [], reason: 'people-stay' },
  factory: { coveredIn: [], reason: 'people-stay' },
  compound: { coveredIn: [], reason: 'whole-building' },
  mall: { coveredIn: [], reason: 'whole-building' },
  station: { coveredIn: [], reason: 'whole-building' },
  school: { coveredIn: [], reason: 'asks-more' },
  hospital: { coveredIn: [], reason: 'asks-more' },
  'care-home': { coveredIn: [], reason: 'asks-more' },
  vehicle: { coveredIn: [], reason: 'moves' },
  'port-closed-loop': { coveredIn: [], reason: 'closed-loop' },
};

/** Whether a scan at `parent`, the site around it, counts at `site`. Between the two alone: what lies deeper is asked step by step. */
export const coveredByParent = (site: Pick<Site, 'class' | 'parent'>, parent: Pick<Site, 'siteId' | 'class'> | undefined): boolean =>
  parent !== undefined && site.parent === parent.siteId && parentScanRules[site.class].coveredIn.includes(parent.class);
