import { type ShownRoot, showRoot } from '../../domain/audit/shown-proof';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { AuditRoots } from '../ports/audit-chain';

export type GetAuditRootNeeds = { readonly auditRoots: Pick<AuditRoots, 'get'> };

export async function getAuditRoot(
  { params }: { readonly params: { readonly number: string } },
  { auditRoots }: GetAuditRootNeeds,
): Promise<Result<ShownRoot, Refusal>> {
  const root = await auditRoots.get(Number(params.number));
  return root ? done(showRoot(root)) : refused({ code: 'not-found' });
}
