import type { SiteId } from '../../domain/ids';
import type { Site } from '../../domain/site-code/site';
import { formatDay, formatInstant } from '../../domain/time';
import type { ContactLine } from '../../domain/tracing/contact-line';
import { formatVisitHandle } from '../../domain/tracing/visit-handle';
import { subjectShown } from './rank-day';

/** A contact as a tracer sees it: a pseudonym and when and where it met the case. */
export const showContact = (lineId: string, line: ContactLine, sites: ReadonlyMap<SiteId, Pick<Site, 'name'>>) => ({
  lineId,
  day: formatDay(line.day),
  subject: subjectShown(line.subject),
  score: line.exposure.score,
  minutes: line.exposure.minutes,
  lastAt: formatInstant(line.exposure.lastAt),
  meetingsLeftOut: line.meetingsLeftOut,
  meetings: line.exposure.meetings.map(({ caseCheckInId, checkInId, siteId, from, to, points, ...meeting }) => ({
    ...meeting,
    siteId,
    siteName: sites.get(siteId)?.name ?? siteId,
    /** The case's stay it overlaps, as the timeline names it. */
    caseVisit: formatVisitHandle({ siteId, checkInId: caseCheckInId }),
    from: formatInstant(from),
    to: formatInstant(to),
    points,
  })),
});
export type ContactShown = ReturnType<typeof showContact>;
