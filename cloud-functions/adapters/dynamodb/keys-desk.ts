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
 * | casework | a tracing case | `tracing-case#<id>` / `head` |
 * | casework | tracing cases of a district, open or closed, newest first | `tracing-cases#<division>#<state>` / `<opened>#<id>` |
 * | casework | contacts of one day of a case, in rank order | `tracing-case#<id>` / `contacts#<ranking>#<day>#<part>` |
 * | casework | contacts chosen to be unlocked | `contact-selection#<id>` / `head` |
 * | casework | their lines | `contact-selection#<id>` / `lines#<hash>#<part>` |
 * | casework | whom an approval unlocked | `contact-selection#<id>` / `unlocked` |
 * | casework | selections of a district: waiting, oldest first; reviewed, newest first | `contact-selections#<division>#<list>` / `<submitted>#<id>` |
 * | casework | a notice to somebody | `notice#<id>` / `head` |
 * | casework | notices of a person, newest first | `notices-of#<person>` / `<left>#<id>` |
 * | casework | a second approval | `approval#<id>` / `head` |
 * | casework | second approvals of a district, waiting or reviewed; those somebody asked for | `approvals#<division>#<list>`, `approvals-of#<person>` / `<asked>#<id>` |
 * | casework | an export | `export#<id>` / `head` |
 * | casework | exports of a district; those somebody made | `exports#<division>`, `exports-of#<person>` / `<made>#<id>` |
 */
import type { PersonId, SiteId } from '../../domain/ids';
import type { Training } from '../../domain/inspection/training';
import type { Instant } from '../../domain/time';
import type { InspectionListAsked } from '../../use-cases/ports/inspection-tasks';
import type { RankingPlace } from '../../use-cases/ports/tracing-cases';
import { caseworkLineKey, type ItemKey, timeKey } from './keys';

export type { ItemKey } from './keys';

export const photoKey = (photoId: string): ItemKey => ({ pk: `photo#${photoId}`, sk: 'photo' });

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

export const positiveKey = (positiveId: string): ItemKey => ({ pk: `positive#${positiveId}`, sk: 'head' });
export const positivesOf = (division: string, list: string): string => `positives#${division}#${list}`;
export const positiveLineKey = (division: string, list: string, { at, positiveId }: { at: Instant; positiveId: string }): ItemKey => ({
  pk: positivesOf(division, list),
  sk: `${timeKey(at)}#${positiveId}`,
});
/** The entry in a line's sort key, after 13 digits and a mark. */
export const positiveOfLine = (sortKey: string): string => sortKey.slice(14);
export const positiveSampleKey = (sampleId: string): ItemKey => ({ pk: `positive-sample#${sampleId}`, sk: 'sample' });
export const positiveOfPersonKey = (personId: PersonId): ItemKey => ({ pk: `positive-of#${personId}`, sk: 'open' });

const tracingCase = (caseId: string): string => `tracing-case#${caseId}`;
const numbered = (number: number): string => String(number).padStart(4, '0');
export const tracingCaseKey = (caseId: string): ItemKey => ({ pk: tracingCase(caseId), sk: 'head' });
export const tracingCasesKey = (division: string, state: 'open' | 'closed'): string => `tracing-cases#${division}#${state}`;
export const rankedContactsKey = ({ caseId, ranking, day }: RankingPlace, part: number): ItemKey => ({
  pk: tracingCase(caseId),
  sk: `contacts#${numbered(ranking)}#${day}#${numbered(part)}`,
});
const selection = (selectionId: string): string => `contact-selection#${selectionId}`;
export const selectionKey = (selectionId: string): ItemKey => ({ pk: selection(selectionId), sk: 'head' });
export const selectionLinesKey = (selectionId: string, hash: string, part: number): ItemKey => ({
  pk: selection(selectionId),
  sk: `lines#${hash}#${numbered(part)}`,
});
export const unlockedKey = (selectionId: string): ItemKey => ({ pk: selection(selectionId), sk: 'unlocked' });
export const selectionsKey = (division: string, list: 'waiting' | 'reviewed'): string => `contact-selections#${division}#${list}`;
export const noticeKey = (noticeId: string): ItemKey => ({ pk: `notice#${noticeId}`, sk: 'head' });
export const noticesOfPersonKey = (personId: PersonId): string => `notices-of#${personId}`;

export const approvalKey = (approvalId: string): ItemKey => ({ pk: `approval#${approvalId}`, sk: 'head' });
export const approvalsKey = (division: string, list: 'waiting' | 'reviewed'): string => `approvals#${division}#${list}`;
export const approvalsOfPersonKey = (personId: PersonId): string => `approvals-of#${personId}`;
export const exportKey = (exportId: string): ItemKey => ({ pk: `export#${exportId}`, sk: 'head' });
export const exportsKey = (division: string): string => `exports#${division}`;
export const exportsOfPersonKey = (personId: PersonId): string => `exports-of#${personId}`;
