import { showRoot } from '../../domain/audit/shown-proof';
import type { Refusal } from '../../domain/refusal';
import { done, refused } from '../../domain/result';
import type { AuditRoots } from '../ports/audit-chain';

export type ListAuditRootsNeeds = { readonly auditRoots: Pick<AuditRoots, 'list'> };

/** A day of hours fits on one page. */
const rootsPerPage = 24;

/** Anybody may read them: they name nobody, and a root that many have noted down cannot be changed unseen. */
export async function listAuditRoots({ query }: { readonly query: { readonly page?: string } }, { auditRoots }: ListAuditRootsNeeds) {
  const page = await auditRoots.list({ after: query.page, itemsMax: rootsPerPage });
  if (!page) return refused<Refusal>({ code: 'page-mark-not-valid' });
  return done({ roots: page.items.map(showRoot), nextPage: page.next ?? null });
}
