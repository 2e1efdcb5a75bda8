import type { Caller } from '../../domain/caller';
import type { PersonId } from '../../domain/ids';
import { formatInstant } from '../../domain/time';
import { auditIdAt, auditIdRandomBytes } from '../../domain/tracing/audit-id';
import type { AuditEntry, AuditLog } from '../ports/audit-log';
import type { Clock } from '../ports/clock';
import type { Random } from '../ports/keys';

export type AuditNeeds = { readonly audit: Pick<AuditLog, 'append'>; readonly clock: Clock; readonly random: Random };

export type AuditedAct = Pick<AuditEntry, 'operation' | 'role' | 'caseNumber' | 'purpose' | 'target' | 'about' | 'refused'>;

export type AuditReceipt = { readonly auditId: string; readonly at: string };

/**
 * Writes the entry and answers only when it is kept; a failure is thrown on, so that nothing is given out or changed
 * without its line in the record.
 */
export async function writeAuditEntry(caller: Caller, act: AuditedAct, { audit, clock, random }: AuditNeeds): Promise<AuditReceipt> {
  const at = clock.now();
  const auditId = auditIdAt(at, random.bytes(auditIdRandomBytes));
  await audit.append({ auditId, at, actor: caller.personId, district: caller.district, ...act });
  return { auditId, at: formatInstant(at) };
}

/** Who acts when nobody asked: a scheduled function. No person has this id. */
export const systemActor = '0'.repeat(32) as PersonId;

export type SystemAct = Pick<AuditEntry, 'operation' | 'target'> & { readonly district: string };

/** The same for an act of the system itself. */
export async function writeSystemAuditEntry(
  { operation, target, district }: SystemAct,
  { audit, clock, random }: AuditNeeds,
): Promise<void> {
  const at = clock.now();
  const auditId = auditIdAt(at, random.bytes(auditIdRandomBytes));
  await audit.append({ auditId, at, actor: systemActor, role: 'system', district, operation, target, about: [] });
}
