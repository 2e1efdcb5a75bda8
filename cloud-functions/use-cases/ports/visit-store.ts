import type { Visit } from '../../domain/check-in/visit';
import type { CheckInId, SiteId, Subject } from '../../domain/ids';
import type { Day, Instant } from '../../domain/time';
import type { Page, PageRequest } from './page';

export type VisitWindow = { readonly from: Instant; readonly to: Instant; readonly now: Instant };

export type DoorCounts = { readonly door: number; readonly admitted: number; readonly refused: number };

export type HourCounts = {
  readonly siteId: SiteId;
  readonly day: Day;
  /** 24 entries each. */
  readonly admitted: readonly number[];
  readonly refused: readonly number[];
  readonly lastVisitAt?: Instant;
  /** By the door whose code was scanned, in the order of their ids; absent: no visit names a door. */
  readonly doors?: readonly DoorCounts[];
  readonly countedAt: Instant;
};

/** A code value that was held up to a gate. */
export type SlotSeen = {
  /** base64url of 6 bytes of the slot value. */
  readonly slot: string;
  readonly at: Instant;
  /** Who saw it. */
  readonly deviceId: string;
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
  /** The same without pages, for what goes through all of them: newest first, one after another, never together in memory. */
  eachOfSite(siteId: SiteId, window: VisitWindow): AsyncIterable<Visit>;
  /** Visits under any of the subjects, newest first. */
  listOfSubjects(subjects: readonly Subject[], window: VisitWindow, request: PageRequest): Promise<Page<Visit> | undefined>;
  /**
   * Code values that gates of the site have seen in [from, to), newest first, `slotsMax` of them at most: what one gate
   * has seen another must not take. Reads every visit of that time: seconds or minutes, not hours.
   */
  recentSlots(siteId: SiteId, window: VisitWindow, slotsMax: number): Promise<readonly SlotSeen[]>;
  /** Counts a site's day from its visits, implausible ones and leavings left out; reads only, as `roll-up` does. */
  countHours(siteId: SiteId, day: Day, now: Instant): Promise<HourCounts>;
  saveHourCounts(counts: HourCounts): Promise<void>;
  getHourCounts(siteId: SiteId, day: Day): Promise<HourCounts | undefined>;
};
