import type { Visit } from '../../domain/check-in/visit';
import { doorNameOf } from '../../domain/check-in/visit-door';
import type { SiteId } from '../../domain/ids';
import type { Site } from '../../domain/site-code/site';
import { formatInstant } from '../../domain/time';
import { formatVisitHandle } from '../../domain/tracing/visit-handle';
import type { SiteStore } from '../ports/site-store';
import type { ExitOfVisit } from './exits-of-visits';

/** Enough to tell the visitors of a page apart (48 bits), too little to be used as the pseudonym itself. */
const subjectDigitsShown = 12;

/** A visit as an officer sees it: a pseudonym and a handle, never who. `exit` absent: it was no stay (refused, or not at the door). */
export const showVisit = (visit: Visit, site: Site, exit: ExitOfVisit | undefined) => ({
  visit: formatVisitHandle(visit),
  at: formatInstant(visit.at),
  recordedAt: formatInstant(visit.recordedAt),
  siteId: visit.siteId,
  siteName: site.name,
  siteAddress: site.address,
  subject: visit.subject.slice(0, subjectDigitsShown),
  outcome: visit.outcome,
  colour: visit.colour ?? null,
  admissionReasons: visit.admissionReasons,
  channel: visit.channel,
  implausible: visit.implausible ?? [],
  door: doorNameOf(visit, site) ?? null,
  exitAt: exit?.exitAt ? formatInstant(exit.exitAt) : null,
  endedBy: exit?.endedBy ?? null,
  overlapMinutes: exit?.overlapMinutes ?? null,
});
export type VisitShown = ReturnType<typeof showVisit>;

/** The sites of some visits, each read once. */
export async function sitesOfVisits(visits: readonly Visit[], sites: Pick<SiteStore, 'get'>): Promise<ReadonlyMap<SiteId, Site>> {
  const siteIds = [...new Set(visits.map((visit) => visit.siteId))];
  const found = await Promise.all(siteIds.map((siteId) => sites.get(siteId)));
  return new Map(found.flatMap((site) => (site ? [[site.siteId, site] as const] : [])));
}
