/**
 * Every key of what the district's desk keeps; the others are in keys.ts, whose rules hold here too.
 *
 * | table | what is asked | key |
 * |---|---|---|
 * | casework | a photo of a site | `photo#<id>` / `photo` |
 * | casework | an inspection task | `inspection#<id>` / `head` |
 * | casework | tasks of a district or sub-district, of each force and of both: open ones due first, closed ones newest first | `inspections#<area>#<force>#<list>` / `<due>#<id>` |
 * | casework | tasks of a site | `inspections-of#<site>` / `<due>#<id>` |
 * | casework | which task of a site is open | `open-inspection#<site>` / `open` |
 * | casework | trainings of a site, newest first | `trainings#<site>` / `<time>#<id>` |
 * | casework | a help ticket | `help-ticket#<id>` / `head` |
 * | casework | help tickets of a district: waiting, oldest first; answered, newest first | `help-tickets#<division>#<list>` / `<opened>#<id>` |
 * | casework | help tickets of a person, newest first | `help-tickets-of#<person>` / `<opened>#<id>` |
 * | casework | a positive | `positive#<id>` / `head` |
 * | casework | positives of a district: open and each open state, due first; closed ones, handed-over ones, newest first | `positives#<division>#<list>` / `<time>#<id>` |
 * | casework | the entry a laboratory's sample is in | `positive-sample#<sample>` / `sample` |
 * | casework | the entry of somebody that was opened last | `positive-of#<person>` / `open` |
 */
import type { PersonId, SiteId } from '../../domain/ids';
import type { Training } from '../../domain/inspection/training';
import type { Instant } from '../../domain/time';
import type { InspectionListAsked } from '../../use-cases/ports/inspection-tasks';
import { caseworkLineKey, type ItemKey, timeKey } from './keys';

export type { ItemKey } from './keys';

export const photoKey = (photoId: string): ItemKey => ({ pk: `photo#${photoId}`, sk: 'photo' });

export const positiveKey = (positiveId: string): ItemKey => ({ pk: `positive#${positiveId}`, sk: 'head' });
export const positivesOf = (division: string, list: string): string => `positives#${division}#${list}`;
export const positiveLineKey = (division: string, list: string, { at, positiveId }: { at: Instant; positiveId: string }): ItemKey => ({
  pk: positivesOf(division, list),
  sk: `${timeKey(at)}#${positiveId}`,
});
/** The entry in a line's sort key, after 13 digits and a mark. */
export const positiveOfLine = (sortKey: string): string => sortKey.slice(14);
export const positiveSampleKey = (sampleId: string): ItemKey => ({ pk: `positive-sample#${sampleId}`, sk: 'sample' });
export const inspectionKey = (inspectionId: string): ItemKey => ({ pk: `inspection#${inspectionId}`, sk: 'head' });
export const inspectionsKey = ({ area, list, force }: InspectionListAsked): string => `inspections#${area}#${force ?? 'both'}#${list}`;
export const inspectionsOfSiteKey = (siteId: SiteId): string => `inspections-of#${siteId}`;
export const openInspectionKey = (siteId: SiteId): ItemKey => ({ pk: `open-inspection#${siteId}`, sk: 'open' });
export const trainingsKey = (siteId: SiteId): string => `trainings#${siteId}`;
export const trainingKey = ({ siteId, recordedAt, trainingId }: Training): ItemKey =>
  caseworkLineKey(trainingsKey(siteId), recordedAt, trainingId);
export const helpTicketKey = (ticketId: string): ItemKey => ({ pk: `help-ticket#${ticketId}`, sk: 'head' });
export const helpTicketsKey = (division: string, list: 'waiting' | 'answered'): string => `help-tickets#${division}#${list}`;
export const helpTicketsOfPersonKey = (personId: PersonId): string => `help-tickets-of#${personId}`;

export const positiveOfPersonKey = (personId: PersonId): ItemKey => ({ pk: `positive-of#${personId}`, sk: 'open' });
