/** Visits to a site with their exits: a page of the desk, or a part of an export. */
import type { Visit } from '../../domain/check-in/visit';
import type { PersonId, Subject } from '../../domain/ids';
import type { Site } from '../../domain/site-code/site';
import type { Instant } from '../../domain/time';
import type { ReadWindow } from '../../domain/tracing/read-window';
import type { Clock } from '../ports/clock';
import type { TracingOpener } from '../ports/keys';
import type { VisitStore } from '../ports/visit-store';
import { severalAtOnce } from '../several-at-once';
import { type ExitsNeeds, exitsOfVisits, type OnesVisits } from './exits-of-visits';
import { readOn } from './read-on';
import { showVisit, type VisitShown } from './show-visit';

export type SiteVisitRowsNeeds = ExitsNeeds & {
  readonly visits: Pick<VisitStore, 'listOfSite' | 'listOfSubjects'>;
  readonly tracingOpener: TracingOpener;
  readonly clock: Clock;
};

export type SiteVisitRowsAsked = {
  readonly site: Site;
  readonly window: ReadWindow;
  readonly after: string | undefined;
  readonly rowsMax: number;
  /** What was recorded later is left out. */
  readonly recordedUntil?: Instant;
};

export type VisitRows = {
  readonly visits: readonly VisitShown[];
  readonly next?: string;
  /** Whom the rows are about, each once: for the audit record alone. */
  readonly people: readonly PersonId[];
  /** Damaged seals: counted, not hidden. */
  readonly notOpened: number;
};

/** Seals opened at once; each is a fraction of a millisecond of work. */
const sealsAtOnce = 64;

/**
 * Who came in [from, to), newest first, and when they left. A record of leaving is no row: it is the exit of one. Each row
 * costs an opened seal, so that its person can be told who looked, and each person one request to the store, or two past
 * midnight; the site's list is four requests a day it touches. So a page of 50 is at most 108 requests at any size of the site.
 * `undefined`: the page mark is not the store's.
 */
export async function siteVisitRows(asked: SiteVisitRowsAsked, needs: SiteVisitRowsNeeds): Promise<VisitRows | undefined> {
  const { site, window, after, rowsMax, recordedUntil } = asked;
  const now = needs.clock.now();
  const page = await readOn({
    after,
    read: (mark) => needs.visits.listOfSite(site.siteId, { ...window, now }, { after: mark, itemsMax: rowsMax }),
    keep: (items) => items.filter(({ leaving, recordedAt }) => !leaving && (recordedUntil === undefined || recordedAt <= recordedUntil)),
  });
  if (!page) return undefined;
  const opened = await severalAtOnce(sealsAtOnce, page.items, async (visit) => ({
    visit,
    personId: await needs.tracingOpener.openPerson(visit.sealedPerson, visit.checkInId),
  }));
  const exits = await exitsOfVisits(byPerson(opened), { window, now, classOf: () => site.class }, needs);
  return {
    visits: page.items.map((visit) => showVisit(visit, site, exits.get(visit.checkInId))),
    next: page.next,
    people: [...new Set(opened.flatMap(({ personId }) => personId ?? []))],
    notOpened: opened.filter(({ personId }) => personId === undefined).length,
  };
}

type Opened = { readonly visit: Visit; readonly personId: PersonId | undefined };

/** By their pseudonym of the day, so that no request goes over two days for want of a night. */
function byPerson(opened: readonly Opened[]): readonly OnesVisits[] {
  const found = new Map<Subject, { visits: Visit[]; personId: PersonId | undefined }>();
  for (const { visit, personId } of opened) {
    const known = found.get(visit.subject);
    if (known) known.visits.push(visit);
    else found.set(visit.subject, { visits: [visit], personId });
  }
  return [...found.values()].map(({ visits, personId }) => ({ visits, ...(personId !== undefined && { personId }) }));
}
