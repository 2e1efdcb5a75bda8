import type { Caller } from '../../domain/caller';
import { checkInMinutesAheadMax } from '../../domain/check-in/check-in-time';
import { daysOfWindow, earliestVisitKept, visitKeptUntil } from '../../domain/check-in/visit-retention';
import type { Refusal } from '../../domain/refusal';
import { done, refused } from '../../domain/result';
import { addMilliseconds, formatInstant, millisecondsPerMinute } from '../../domain/time';
import type { Clock } from '../ports/clock';
import type { Pseudonyms } from '../ports/keys';
import type { SiteStore } from '../ports/site-store';
import type { VisitStore } from '../ports/visit-store';
import { sitesOfVisits } from './show-visit';

export type ListMyVisitsInput = { readonly caller: Caller; readonly query: { readonly page?: string } };

export type ListMyVisitsNeeds = {
  readonly visits: Pick<VisitStore, 'listOfSubjects'>;
  readonly sites: Pick<SiteStore, 'get'>;
  readonly pseudonyms: Pseudonyms;
  readonly clock: Clock;
};

const myVisitsPerPage = 30;

/** The caller's own visits that are still kept, refused attempts included, newest first. */
export async function listMyVisits({ caller, query }: ListMyVisitsInput, { visits, sites, pseudonyms, clock }: ListMyVisitsNeeds) {
  const now = clock.now();
  const from = earliestVisitKept(now);
  // A phone may run a few minutes ahead; its last visit is listed all the same.
  const to = addMilliseconds(now, checkInMinutesAheadMax * millisecondsPerMinute + 1);
  const subjects = daysOfWindow(from, to).map((day) => pseudonyms.subjectOn(day, caller.personId));
  const page = await visits.listOfSubjects(subjects, { from, to, now }, { after: query.page, itemsMax: myVisitsPerPage });
  if (!page) return refused<Refusal>({ code: 'page-mark-not-valid' });
  const known = await sitesOfVisits(page.items, sites);
  const shown = page.items.map((visit) => ({
    at: formatInstant(visit.at),
    siteName: known.get(visit.siteId)?.name ?? visit.siteId,
    siteAddress: known.get(visit.siteId)?.address ?? '',
    outcome: visit.outcome,
    colour: visit.colour ?? null,
    channel: visit.channel,
    implausible: visit.implausible ?? [],
    keptUntil: formatInstant(visitKeptUntil(visit.at)),
  }));
  return done({ visits: shown, nextPage: page.next ?? null });
}
