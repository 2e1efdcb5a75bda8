import type { Caller } from '../../domain/caller';
import type { Visit } from '../../domain/check-in/visit';
import { isSiteId, type PersonId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { formatInstant } from '../../domain/time';
import { districtAs } from '../../domain/tracing/district-scope';
import { type ReadWindow, readWindow } from '../../domain/tracing/read-window';
import type { TracingOpener } from '../ports/keys';
import type { SiteStore } from '../ports/site-store';
import type { VisitStore } from '../ports/visit-store';
import { showVisit, type VisitShown } from './show-visit';
import { type AuditNeeds, type AuditReceipt, writeAuditEntry } from './write-audit-entry';

export type CaseNamed = { readonly caseNumber: string; readonly purpose: string };

export type ReadSiteVisitsInput = {
  readonly caller: Caller;
  readonly body: CaseNamed & { readonly siteId: string; readonly from: string; readonly to: string; readonly page?: string };
};

export type ReadSiteVisitsNeeds = AuditNeeds & {
  readonly sites: Pick<SiteStore, 'get'>;
  readonly visits: Pick<VisitStore, 'listOfSite'>;
  readonly tracingOpener: TracingOpener;
};

export type VisitsRead = { readonly visits: readonly VisitShown[]; readonly nextPage: string | null; readonly audit: AuditReceipt };

/** Each row costs one opened seal, so that its person can be told who looked: 50 rows are about 10 ms. */
export const visitsPerPage = 50;

/**
 * Visits to a site of the officer's district in [from, to), newest first. The entry in the audit record names the
 * people behind the rows and is kept before any row is given out; the officer sees pseudonyms only.
 */
export async function readSiteVisits(input: ReadSiteVisitsInput, needs: ReadSiteVisitsNeeds): Promise<Result<VisitsRead, Refusal>> {
  const { caller, body } = input;
  const district = districtAs('officer', caller);
  if (!district.ok) return district;
  const window = readWindow(body);
  if (!window.ok) return window;
  const site = isSiteId(body.siteId) ? await needs.sites.get(body.siteId) : undefined;
  if (site?.division !== district.value) return refused({ code: 'not-found' });
  const page = await needs.visits.listOfSite(
    site.siteId,
    { ...window.value, now: needs.clock.now() },
    { after: body.page, itemsMax: visitsPerPage },
  );
  if (!page) return refused({ code: 'page-mark-not-valid' });
  const { people, notOpened } = await peopleOf(page.items, needs.tracingOpener);
  const target = `site ${site.siteId}, ${windowText(window.value)}, ${page.items.length} visits${notOpened > 0 ? `, ${notOpened} seals not opened` : ''}`;
  const audit = await writeAuditEntry(
    caller,
    { operation: 'readSiteVisits', role: 'officer', caseNumber: body.caseNumber, purpose: body.purpose, target, about: people },
    needs,
  );
  return done({ visits: page.items.map((visit) => showVisit(visit, site)), nextPage: page.next ?? null, audit });
}

/** Who the rows are about, each once; for the audit record alone. A damaged seal is counted, not hidden. */
async function peopleOf(visits: readonly Visit[], opener: TracingOpener) {
  const opened = await Promise.all(visits.map((visit) => opener.openPerson(visit.sealedPerson, visit.checkInId)));
  const people = [...new Set(opened.filter((personId): personId is PersonId => personId !== undefined))];
  return { people, notOpened: opened.filter((personId) => personId === undefined).length };
}

export const windowText = ({ from, to }: ReadWindow): string => `${formatInstant(from)} to ${formatInstant(to)}`;
