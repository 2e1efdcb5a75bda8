import type { AuditEntry } from '../../domain/audit/audit-entry';
import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { addDays, type Day, formatDay, parseDay } from '../../domain/time';
import { districtAs } from '../../domain/tracing/district-scope';
import type { AuditLog } from '../ports/audit-log';
import { type AuditEntryShown, showAuditEntry } from '../tracing/list-audit-entries';

export type AuditSearch = {
  readonly from: string;
  readonly to: string;
  readonly operation?: string;
  readonly actor?: string;
  readonly caseNumber?: string;
  readonly role?: AuditEntry['role'];
  readonly refusedOnly: boolean;
  readonly page?: string;
};
export type SearchAuditEntriesInput = { readonly caller: Caller; readonly body: AuditSearch };
export type SearchAuditEntriesNeeds = { readonly audit: Pick<AuditLog, 'listOfDistrict'> };
export type AuditSearched = {
  readonly entries: readonly AuditEntryShown[];
  readonly lookedBackTo: string;
  readonly nextPage: string | null;
};

export const searchDaysMax = 31;
/** An answer is given once it has so many, or has read so many pages of the store: a month without entries takes one answer. */
const entriesPerAnswer = 50;
const storePagesMax = 35;
const entriesPerStorePage = 100;

/** Entries of the auditor's district, newest first, day by day. */
export async function searchAuditEntries(
  { caller, body }: SearchAuditEntriesInput,
  { audit }: SearchAuditEntriesNeeds,
): Promise<Result<AuditSearched, Refusal>> {
  const district = districtAs('auditor', caller);
  if (!district.ok) return district;
  const days = daysOf(body);
  if (!days.ok) return days;
  const start = startOf(body.page, days.value);
  if (!start) return refused({ code: 'page-mark-not-valid' });
  let place: Place | undefined = start;
  let lookedBackTo = start.day;
  const entries: AuditEntry[] = [];
  for (let pages = 0; place && pages < storePagesMax && entries.length < entriesPerAnswer; pages += 1) {
    const { day, mark }: Place = place;
    const page = await audit.listOfDistrict(district.value, day, { after: mark, itemsMax: entriesPerStorePage });
    if (!page) return refused({ code: 'page-mark-not-valid' });
    entries.push(...page.items.filter((entry) => isWanted(entry, body)));
    lookedBackTo = day;
    place = nextPlace(day, page.next, days.value.from);
  }
  const nextPage = place ? `${formatDay(place.day)}.${place.mark ?? ''}` : null;
  return done({ entries: entries.map(showAuditEntry), lookedBackTo: formatDay(lookedBackTo), nextPage });
}

type Days = { readonly from: Day; readonly to: Day };
type Place = { readonly day: Day; readonly mark?: string };

function daysOf({ from, to }: AuditSearch): Result<Days, Refusal> {
  const [first, last] = [parseDay(from), parseDay(to)];
  if (first === undefined) return refused({ code: 'request-not-valid', fields: [{ path: 'from', problem: 'wrong-format' }] });
  if (last === undefined) return refused({ code: 'request-not-valid', fields: [{ path: 'to', problem: 'wrong-format' }] });
  if (last < first) return refused({ code: 'request-not-valid', fields: [{ path: 'to', problem: 'end-before-start' }] });
  return last - first >= searchDaysMax ? refused({ code: 'window-too-large' }) : done({ from: first, to: last });
}

/** Where the last answer stopped; a mark of other days is none of this search's. */
function startOf(page: string | undefined, { from, to }: Days): Place | undefined {
  if (page === undefined) return { day: to };
  const [, text, mark = ''] = /^(\d{4}-\d\d-\d\d)\.([A-Za-z0-9_-]*)$/.exec(page) ?? [];
  const day = parseDay(text);
  return day === undefined || day < from || day > to ? undefined : { day, ...(mark !== '' && { mark }) };
}

function nextPlace(day: Day, mark: string | undefined, from: Day): Place | undefined {
  if (mark !== undefined) return { day, mark };
  return day > from ? { day: addDays(day, -1) } : undefined;
}

const isWanted = (entry: AuditEntry, { operation, actor, caseNumber, role, refusedOnly }: AuditSearch): boolean =>
  (operation === undefined || entry.operation === operation) &&
  (actor === undefined || entry.actor === actor) &&
  (caseNumber === undefined || entry.caseNumber === caseNumber) &&
  (role === undefined || entry.role === role) &&
  (!refusedOnly || entry.refused !== undefined);
