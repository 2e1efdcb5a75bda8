import { saltOf } from '../../domain/audit/sealed-entry';
import { type ShownProof, showProof } from '../../domain/audit/shown-proof';
import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { districtAs } from '../../domain/tracing/district-scope';
import type { AuditChain, AuditRoots } from '../ports/audit-chain';
import { proveEntry } from './prove-entry';

export type ProveAuditEntryInput = { readonly caller: Caller; readonly params: { readonly auditId: string } };
export type ProveAuditEntryNeeds = {
  readonly auditChain: Pick<AuditChain, 'linkOfDistrictEntry'>;
  readonly auditRoots: Pick<AuditRoots, 'last' | 'get' | 'leaves'>;
};

/** For the auditor of the entry's district, who may know who acted and on what; not about whom. */
export async function proveAuditEntry(
  { caller, params }: ProveAuditEntryInput,
  { auditChain, auditRoots }: ProveAuditEntryNeeds,
): Promise<Result<ShownProof, Refusal>> {
  const district = districtAs('auditor', caller);
  if (!district.ok) return district;
  const linked = await auditChain.linkOfDistrictEntry(district.value, params.auditId);
  if (!linked) return refused({ code: 'not-found' });
  const { entry, salt } = linked;
  return done(
    showProof({
      ...(await proveEntry(linked, auditRoots)),
      actor: { value: entry.actor, salt: saltOf(salt, 'actor') },
      target: { value: entry.target, salt: saltOf(salt, 'target') },
    }),
  );
}
