import type { Caller } from '../../domain/caller';
import { isSiteId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { formatInstant } from '../../domain/time';
import { actingAs, coversSite } from '../../domain/tracing/district-scope';
import { type ReadWindow, readWindow } from '../../domain/tracing/read-window';
import { needsSecondApproval } from '../../domain/tracing/window-caps';
import { type SecondApprovalNeeds, secondApproval } from '../approval/second-approval';
import type { SiteStore } from '../ports/site-store';
import type { VisitShown } from './show-visit';
import { type SiteVisitRowsNeeds, siteVisitRows } from './site-visit-rows';
import { type AuditNeeds, type AuditReceipt, writeAuditEntry } from './write-audit-entry';

export type CaseNamed = { readonly caseNumber: string; readonly purpose: string };
/** Who reads where people were. */
export const visitReaders = ['tracer', 'officer'] as const;

export type ReadSiteVisitsInput = {
  readonly caller: Caller;
  readonly body: CaseNamed & {
    readonly siteId: string;
    readonly from: string;
    readonly to: string;
    readonly page?: string;
    readonly approvalId?: string;
  };
};

export type ReadSiteVisitsNeeds = AuditNeeds & SecondApprovalNeeds & SiteVisitRowsNeeds & { readonly sites: Pick<SiteStore, 'get'> };

export type VisitsRead = { readonly visits: readonly VisitShown[]; readonly nextPage: string | null; readonly audit: AuditReceipt };

/** Each row costs one opened seal and one look for its exit: 50 rows are about 100 ms on one machine. */
export const visitsPerPage = 50;

/**
 * Visits to a site of the caller's district in [from, to), newest first, with their exits. The entry in the audit record names
 * the people behind the rows and is kept before any row is given out; the reader sees pseudonyms only. Refused: a longer
 * window than one may read alone, without a colleague's approval of exactly this question.
 */
export async function readSiteVisits(input: ReadSiteVisitsInput, needs: ReadSiteVisitsNeeds): Promise<Result<VisitsRead, Refusal>> {
  const { caller, body } = input;
  const acting = actingAs(visitReaders, caller);
  if (!acting.ok) return acting;
  const window = readWindow(body);
  if (!window.ok) return window;
  const site = isSiteId(body.siteId) ? await needs.sites.get(body.siteId) : undefined;
  if (!site || !coversSite(acting.value, site)) return refused({ code: 'not-found' });
  const { siteId, from, to, caseNumber, purpose, approvalId } = body;
  if (needsSecondApproval(window.value, 'site')) {
    const question = { kind: 'site-visits', siteId, from, to } as const;
    const approved = await secondApproval({ caller, division: acting.value.district, caseNumber, purpose, approvalId, question }, needs);
    if (!approved.ok) return approved;
  }
  const rows = await siteVisitRows({ site, window: window.value, after: body.page, rowsMax: visitsPerPage }, needs);
  if (!rows) return refused({ code: 'page-mark-not-valid' });
  const target = `site ${site.siteId}, ${windowText(window.value)}, ${rows.visits.length} visits${notOpenedText(rows)}`;
  const act = { operation: 'readSiteVisits', role: acting.value.role, caseNumber, purpose, target, about: rows.people };
  const audit = await writeAuditEntry(caller, act, needs);
  return done({ visits: rows.visits, nextPage: rows.next ?? null, audit });
}

export const notOpenedText = ({ notOpened }: { readonly notOpened: number }): string =>
  notOpened > 0 ? `, ${notOpened} seals not opened` : '';
export const windowText = ({ from, to }: ReadWindow): string => `${formatInstant(from)} to ${formatInstant(to)}`;
