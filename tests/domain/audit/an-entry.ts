import type { AuditEntry } from '../../../cloud-functions/domain/audit/audit-entry';
import type { PersonId } from '../../../cloud-functions/domain/ids';
import type { Instant } from '../../../cloud-functions/domain/time';
import { auditIdAt } from '../../../cloud-functions/domain/tracing/audit-id';

export const somebody = (place: number): PersonId => String(place).padStart(32, '0') as PersonId;

let made = 0;
/** Each has an id of its own. */
export function anEntryAt(at: Instant, rest: Partial<AuditEntry> = {}): AuditEntry {
  made += 1;
  const tail = Uint8Array.from({ length: 10 }, (_, place) => (place < 6 ? 0 : (made >> ((9 - place) * 8)) & 255));
  return {
    auditId: auditIdAt(at, tail),
    at,
    operation: 'readPersonVisits',
    actor: somebody(1),
    role: 'officer',
    district: '150781',
    caseNumber: '150781-2022-0007',
    purpose: '流行病学调查',
    target: 'person by visit, 3 visits',
    about: [somebody(2), somebody(3)],
    ...rest,
  };
}
