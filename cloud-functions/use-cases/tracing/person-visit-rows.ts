/** One person's visits with their exits: a page of the desk, or a part of an export. */
import type { Visit } from '../../domain/check-in/visit';
import { daysOfWindow, earliestVisitKept } from '../../domain/check-in/visit-retention';
import type { PersonId, SiteId } from '../../domain/ids';
import type { Site } from '../../domain/site-code/site';
import { type Instant, instant } from '../../domain/time';
import { coversSite } from '../../domain/tracing/district-scope';
import type { ReadWindow } from '../../domain/tracing/read-window';
import type { Clock } from '../ports/clock';
import type { Pseudonyms } from '../ports/keys';
import type { SiteStore } from '../ports/site-store';
import type { VisitStore } from '../ports/visit-store';
import { exitsOfVisits } from './exits-of-visits';
import { readOn } from './read-on';
import { showVisit, sitesOfVisits, type VisitShown } from './show-visit';

export type PersonVisitRowsNeeds = {
  readonly sites: Pick<SiteStore, 'get'>;
  readonly visits: Pick<VisitStore, 'listOfSubjects'>;
  readonly pseudonyms: Pseudonyms;
  readonly clock: Clock;
};

export type PersonVisitRowsAsked = {
  readonly personId: PersonId | undefined;
  /** Whose sites alone are told. */
  readonly acting: { readonly district: string; readonly subDistrict?: string };
  readonly window: ReadWindow;
  readonly after: string | undefined;
  readonly rowsMax: number;
  /** What was recorded later is left out. */
  readonly recordedUntil?: Instant;
};

export type PersonVisitRows = { readonly visits: readonly VisitShown[]; readonly next?: string };

/** Newest first; one request a day of the window, and one a day for the exits. `undefined`: the page mark is not the store's. */
export async function personVisitRows(asked: PersonVisitRowsAsked, needs: PersonVisitRowsNeeds): Promise<PersonVisitRows | undefined> {
  const { personId, acting, window, after, rowsMax, recordedUntil } = asked;
  const { visits, sites, pseudonyms, clock } = needs;
  const now = clock.now();
  // Nothing older is kept, and each day asked for costs a query.
  const kept = { from: instant(Math.max(window.from, earliestVisitKept(now))), to: window.to, now };
  if (personId === undefined || kept.from >= kept.to) return { visits: [] };
  const subjects = daysOfWindow(kept.from, kept.to).map((day) => pseudonyms.subjectOn(day, personId));
  const known = new Map<SiteId, Site>();
  const isTold = ({ siteId, leaving, recordedAt }: Visit): boolean => {
    const site = known.get(siteId);
    return !leaving && site !== undefined && coversSite(acting, site) && (recordedUntil === undefined || recordedAt <= recordedUntil);
  };
  const page = await readOn({
    after,
    read: (mark) => visits.listOfSubjects(subjects, kept, { after: mark, itemsMax: rowsMax }),
    keep: async (items) => {
      for (const site of (await sitesOfVisits(items, sites)).values()) known.set(site.siteId, site);
      return items.filter(isTold);
    },
  });
  if (!page) return undefined;
  const classOf = ({ siteId }: Visit) => known.get(siteId)?.class;
  const exits = await exitsOfVisits([{ visits: page.items, personId }], { window, now, classOf }, needs);
  const shown = page.items.flatMap((visit) => {
    const site = known.get(visit.siteId);
    return site ? [showVisit(visit, site, exits.get(visit.checkInId))] : [];
  });
  return { visits: shown, next: page.next };
}
