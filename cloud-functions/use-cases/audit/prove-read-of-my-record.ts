import { openPerson } from '../../domain/audit/sealed-entry';
import { type ShownProof, showProof } from '../../domain/audit/shown-proof';
import type { Caller } from '../../domain/caller';
import type { PersonId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { AuditChain, AuditRoots } from '../ports/audit-chain';
import { proveEntry } from './prove-entry';

export type ProveReadOfMyRecordInput = { readonly caller: Caller; readonly params: { readonly auditId: string } };
export type ProveReadOfMyRecordNeeds = {
  readonly auditChain: Pick<AuditChain, 'linkOfEntryAbout'>;
  readonly auditRoots: Pick<AuditRoots, 'last' | 'get' | 'leaves'>;
};

/** For somebody an entry is about: that it is about them, and not who acted, on what, or about whom else. */
export async function proveReadOfMyRecord(
  { caller, params }: ProveReadOfMyRecordInput,
  { auditChain, auditRoots }: ProveReadOfMyRecordNeeds,
): Promise<Result<{ readonly personId: PersonId; readonly proof: ShownProof }, Refusal>> {
  const linked = await auditChain.linkOfEntryAbout(caller.personId, params.auditId);
  const person = linked && openPerson(linked.entry, caller.personId, linked.salt);
  if (!person) return refused({ code: 'not-found' });
  return done({ personId: caller.personId, proof: showProof({ ...(await proveEntry(linked, auditRoots)), person }) });
}
