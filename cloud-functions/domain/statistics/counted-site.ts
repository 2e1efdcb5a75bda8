import type { SiteId } from '../ids';
import { coveredByParent } from '../site-code/parent-scan';
import type { Site } from '../site-code/site';
import { addDays, type Day, type Instant, startOfDay } from '../time';

/** What counting and the lists need of a site; a whole district of them is held at once. */
export type CountedSite = Pick<
  Site,
  'siteId' | 'class' | 'name' | 'address' | 'state' | 'subDistrict' | 'expectedVisitsPerDay' | 'capacity' | 'appliedAt'
> & {
  readonly approvedAt?: Instant;
  readonly returnedAt?: Instant;
  /** The site it lies in, when a scan there counts for this one too (domain/site-code/parent-scan). */
  readonly coveredBy?: SiteId;
};

/** `parent`: the site it lies in, where that is known. */
export function countedSite(site: Site, parent?: Pick<Site, 'siteId' | 'class'>): CountedSite {
  const { siteId, class: siteClass, name, address, state, subDistrict, expectedVisitsPerDay, appliedAt, review } = site;
  return {
    siteId,
    class: siteClass,
    name,
    address,
    state,
    ...(subDistrict !== undefined && { subDistrict }),
    expectedVisitsPerDay,
    appliedAt,
    ...(site.capacity !== undefined && { capacity: site.capacity }),
    ...(parent && coveredByParent(site, parent) && { coveredBy: parent.siteId }),
    ...(review && state !== 'applied' && (state === 'returned' ? { returnedAt: review.at } : { approvedAt: review.at })),
  };
}

/** Its code could be scanned on that day, as the site stands now. A site approved before reviews were kept counts from its application on. */
export const isInUseOn = (site: CountedSite, day: Day): boolean =>
  site.state === 'approved' && (site.approvedAt ?? site.appliedAt) < startOfDay(addDays(day, 1));
