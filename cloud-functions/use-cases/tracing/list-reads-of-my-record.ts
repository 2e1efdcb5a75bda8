import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, refused } from '../../domain/result';
import { formatInstant } from '../../domain/time';
import type { AuditLog } from '../ports/audit-log';

export type ListReadsOfMyRecordInput = { readonly caller: Caller; readonly query: { readonly page?: string } };
export type ListReadsOfMyRecordNeeds = { readonly audit: Pick<AuditLog, 'listAbout'> };

const readsPerPage = 30;

/**
 * Who looked at the caller's data, newest first: role, district, case number and purpose. Not the officer's own id:
 * the district answers for its officers, and an auditor can see who it was.
 */
export async function listReadsOfMyRecord({ caller, query }: ListReadsOfMyRecordInput, { audit }: ListReadsOfMyRecordNeeds) {
  const page = await audit.listAbout(caller.personId, { after: query.page, itemsMax: readsPerPage });
  if (!page) return refused<Refusal>({ code: 'page-mark-not-valid' });
  const reads = page.items.map((entry) => ({
    auditId: entry.auditId,
    at: formatInstant(entry.at),
    what: entry.operation,
    role: entry.role,
    district: entry.district ?? null,
    caseNumber: entry.caseNumber ?? '',
    purpose: entry.purpose ?? '',
    ...(entry.refused !== undefined && { refused: entry.refused }),
  }));
  return done({ reads, nextPage: page.next ?? null });
}
