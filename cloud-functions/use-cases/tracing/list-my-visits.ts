import type { Caller } from '../../domain/caller';
import { checkInMinutesAheadMax } from '../../domain/check-in/check-in-time';
import type { Visit } from '../../domain/check-in/visit';
import { daysOfWindow, earliestVisitKept, visitKeptUntil } from '../../domain/check-in/visit-retention';
import type { Refusal } from '../../domain/refusal';
import { done, refused } from '../../domain/result';
import { addMilliseconds, formatInstant, millisecondsPerMinute } from '../../domain/time';
import type { Clock } from '../ports/clock';
import type { Pseudonyms } from '../ports/keys';
import type { SiteStore } from '../ports/site-store';
import type { VisitStore } from '../ports/visit-store';
import { type ExitOfVisit, exitsOfVisits } from './exits-of-visits';
import { readOn } from './read-on';
import { sitesOfVisits } from './show-visit';

export type ListMyVisitsInput = { readonly caller: Caller; readonly query: { readonly page?: string } };

export type ListMyVisitsNeeds = {
  readonly visits: Pick<VisitStore, 'listOfSubjects'>;
  readonly sites: Pick<SiteStore, 'get'>;
  readonly pseudonyms: Pseudonyms;
  readonly clock: Clock;
};

const myVisitsPerPage = 30;

/** The caller's own visits that are still kept, refused attempts included, newest first, each with when it ended. */
export async function listMyVisits({ caller, query }: ListMyVisitsInput, { visits, sites, pseudonyms, clock }: ListMyVisitsNeeds) {
  const now = clock.now();
  const from = earliestVisitKept(now);
  // A phone may run a few minutes ahead; its last visit is listed all the same.
  const to = addMilliseconds(now, checkInMinutesAheadMax * millisecondsPerMinute + 1);
  const subjects = daysOfWindow(from, to).map((day) => pseudonyms.subjectOn(day, caller.personId));
  const page = await readOn({
    after: query.page,
    read: (mark) => visits.listOfSubjects(subjects, { from, to, now }, { after: mark, itemsMax: myVisitsPerPage }),
    keep: (items) => items.filter(({ leaving }) => !leaving),
  });
  if (!page) return refused<Refusal>({ code: 'page-mark-not-valid' });
  const known = await sitesOfVisits(page.items, sites);
  const classOf = ({ siteId }: Visit) => known.get(siteId)?.class;
  const mine = { visits: page.items, personId: caller.personId };
  const exits = await exitsOfVisits([mine], { window: { from, to }, now, classOf }, { visits, pseudonyms });
  const shown = page.items.map((visit) => ({
    at: formatInstant(visit.at),
    siteName: known.get(visit.siteId)?.name ?? visit.siteId,
    siteAddress: known.get(visit.siteId)?.address ?? '',
    outcome: visit.outcome,
    colour: visit.colour ?? null,
    channel: visit.channel,
    implausible: visit.implausible ?? [],
    keptUntil: formatInstant(visitKeptUntil(visit.at)),
    ...showExit(exits.get(visit.checkInId)),
  }));
  return done({ visits: shown, nextPage: page.next ?? null });
}

const showExit = (exit: ExitOfVisit | undefined) => ({
  exitAt: exit?.exitAt ? formatInstant(exit.exitAt) : null,
  endedBy: exit?.endedBy ?? null,
});
