import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { type Result, refused } from '../../domain/result';
import { type AuditedAct, type AuditNeeds, writeAuditEntry } from '../tracing/write-audit-entry';

/** Refuses, and leaves the attempt in the record of the one who tried and of everyone it was about. */
export async function refuseOnRecord(
  caller: Caller,
  { act, refusal }: { readonly act: AuditedAct; readonly refusal: Refusal },
  needs: AuditNeeds,
): Promise<Result<never, Refusal>> {
  await writeAuditEntry(caller, { ...act, refused: refusal.code }, needs);
  return refused({ ...refusal, audited: true });
}
