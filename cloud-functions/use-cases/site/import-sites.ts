import type { Caller } from '../../domain/caller';
import type { Divisions } from '../../domain/divisions/divisions';
import { loadDivisions } from '../../domain/divisions/load-divisions';
import type { RefusedRow, RowFault } from '../../domain/feed/row-problem';
import type { Refusal } from '../../domain/refusal';
import { type FileRow, readSiteFile } from '../../domain/registry/import/read-site-file';
import { readSiteRow, type SiteRow } from '../../domain/registry/import/site-row';
import { done, type Result, refused } from '../../domain/result';
import type { Site } from '../../domain/site-code/site';
import { siteIdOfApplication } from '../../domain/site-code/site-id-of-application';
import { addMilliseconds, type Instant, millisecondsPerHour } from '../../domain/time';
import type { Clock } from '../ports/clock';
import type { PeopleStore } from '../ports/people-store';
import type { SiteStore } from '../ports/site-store';
import type { SubDistricts } from '../ports/sub-districts';
import { type AuditNeeds, writeAuditEntry } from '../tracing/write-audit-entry';
import { reviewDueHours } from './apply-for-site';

export type ImportSitesInput = {
  readonly caller: Caller;
  /** `importId`: made by the phone; with a row's content it makes the site's id, so that a file sent again makes nothing twice. */
  readonly body: { readonly importId: string; readonly text: string };
};
export type ImportSitesNeeds = AuditNeeds & {
  readonly people: Pick<PeopleStore, 'getProfile'>;
  readonly sites: Pick<SiteStore, 'add'>;
  readonly subDistricts: Pick<SubDistricts, 'listOf'>;
  readonly clock: Clock;
};
export type SitesImported = {
  readonly received: number;
  readonly accepted: number;
  readonly alreadyHeld: number;
  /** The file's first line, to give the refused rows back under. */
  readonly head: readonly string[];
  readonly refused: readonly (RefusedRow & { readonly cells: readonly string[] })[];
};

const fileBytesMax = 2_097_152;
const writesAtOnce = 25;
/** Of a cell that is given back; the rest is in the file it came from. */
const cellShownMax = 200;

/**
 * Applies for every site of a file, in the caller's name: good rows wait for review like any application, bad ones are given back with the
 * column at fault. Refused as a whole: identity not registered; more than 2 MB or 5,000 rows; a file that is no CSV in UTF-8 with our
 * columns (`rows-not-readable`, which says where).
 */
export async function importSites({ caller, body }: ImportSitesInput, needs: ImportSitesNeeds): Promise<Result<SitesImported, Refusal>> {
  const profile = await needs.people.getProfile(caller.personId);
  if (!profile?.identity) return refused({ code: 'identity-needed' });
  if (new TextEncoder().encode(body.text).length > fileBytesMax)
    return refused({ code: 'rows-not-readable', detail: 'more than 2 MB: send it in parts' });
  const file = readSiteFile(body.text);
  if (!file.ok) return refused({ code: 'rows-not-readable', detail: file.error });
  const { head, rows } = file.value;
  const now = needs.clock.now();
  const checked = await checkedRows(rows, now, needs);
  const good = checked.flatMap((row) => (row.ok ? [siteOf(row.value, { caller, importId: body.importId, now })] : []));
  const target = `${rows.length} rows: ${good.length} accepted, 0 already held, ${rows.length - good.length} refused`;
  await writeAuditEntry(caller, { operation: 'importSites', role: 'resident', target, about: [] }, needs);
  const accepted = await addAll(good, now, needs);
  return done({
    received: rows.length,
    accepted,
    alreadyHeld: good.length - accepted,
    head: head.map(shortened),
    refused: checked.flatMap((row, place) =>
      row.ok ? [] : [{ row: place + 1, ...row.error, cells: (rows[place]?.cells ?? []).map(shortened) }],
    ),
  });
}

const shortened = (cell: string): string => cell.slice(0, cellShownMax);

async function checkedRows(
  rows: readonly FileRow[],
  now: Instant,
  { subDistricts }: Pick<ImportSitesNeeds, 'subDistricts'>,
): Promise<readonly Result<SiteRow, RowFault>[]> {
  const divisions = await loadDivisions();
  const reading = { sender: '', now };
  const named = new Map<string, ReadonlySet<string>>();
  const checked: Result<SiteRow, RowFault>[] = [];
  for (const { row } of rows) {
    const read = readSiteRow(row, reading);
    checked.push(read.ok ? await placed(read.value, { divisions, named, subDistricts }) : read);
  }
  return checked;
}

type Places = {
  readonly divisions: Divisions;
  /** Sub-districts of the counties seen so far: a file is of one or two. */
  readonly named: Map<string, ReadonlySet<string>>;
  readonly subDistricts: Pick<SubDistricts, 'listOf'>;
};

async function placed(row: SiteRow, { divisions, named, subDistricts }: Places): Promise<Result<SiteRow, RowFault>> {
  if (divisions.get(row.division)?.hasChildren !== false) return refused({ field: 'division', code: 'not-a-place' });
  if (row.subDistrict === undefined) return done(row);
  const codes = named.get(row.division) ?? new Set((await subDistricts.listOf(row.division)).map(({ code }) => code));
  named.set(row.division, codes);
  return codes.has(row.subDistrict) ? done(row) : refused({ field: 'subDistrict', code: 'not-a-place' });
}

type Import = { readonly caller: Caller; readonly importId: string; readonly now: Instant };

const siteOf = (row: SiteRow, { caller, importId, now }: Import): Site => ({
  ...row,
  siteId: siteIdOfApplication(caller.personId, `${importId} ${JSON.stringify(row)}`),
  owner: caller.personId,
  state: 'applied',
  appliedAt: now,
  reviewDueAt: addMilliseconds(now, reviewDueHours * millisecondsPerHour),
  posterVersion: 0,
  revision: 1,
});

/** How many were not there before. Each stands alone: a fault in the middle leaves the earlier ones, and the file sent again goes on. */
async function addAll(sites: readonly Site[], now: Instant, { sites: store }: Pick<ImportSitesNeeds, 'sites'>): Promise<number> {
  const once = [...new Map(sites.map((site) => [site.siteId, site])).values()];
  let added = 0;
  for (let from = 0; from < once.length; from += writesAtOnce) {
    const kept = await Promise.all(once.slice(from, from + writesAtOnce).map((site) => store.add(site)));
    added += kept.filter(({ appliedAt, revision }) => appliedAt === now && revision === 1).length;
  }
  return added;
}
