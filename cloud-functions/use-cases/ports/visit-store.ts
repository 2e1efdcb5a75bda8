import type { Visit } from '../../domain/check-in/visit';
import type { CheckInId, SiteId, Subject } from '../../domain/ids';
import type { Day, Instant } from '../../domain/time';
import type { Page, PageRequest } from './page';

export type VisitWindow = { readonly from: Instant; readonly to: Instant; readonly now: Instant };

export type HourCounts = {
  readonly siteId: SiteId;
  readonly day: Day;
  /** 24 entries each. */
  readonly admitted: readonly number[];
  readonly refused: readonly number[];
  readonly lastVisitAt?: Instant;
  readonly countedAt: Instant;
};

export type VisitStore = {
  /**
   * Writes a visit under a key made of site, time and check-in id alone, so that a retry lands on itself
   * (`alreadyThere`: the visit stored first, which stays as it was). Two write units.
   */
  record(visit: Visit): Promise<{ readonly alreadyThere?: Visit }>;
  get(place: { siteId: SiteId; checkInId: CheckInId }): Promise<Visit | undefined>;
  /** Newest first, expired ones left out; `undefined`: the page mark is not one of this store's. */
  listOfSite(siteId: SiteId, window: VisitWindow, request: PageRequest): Promise<Page<Visit> | undefined>;
  /** Visits under any of the subjects, newest first. */
  listOfSubjects(subjects: readonly Subject[], window: VisitWindow, request: PageRequest): Promise<Page<Visit> | undefined>;
  /** Counts a site's day from its visits; reads only, as `roll-up` does. */
  countHours(siteId: SiteId, day: Day, now: Instant): Promise<HourCounts>;
  saveHourCounts(counts: HourCounts): Promise<void>;
  getHourCounts(siteId: SiteId, day: Day): Promise<HourCounts | undefined>;
};
