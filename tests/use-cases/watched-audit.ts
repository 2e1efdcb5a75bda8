import type { AuditEntry, AuditLog } from '../../cloud-functions/use-cases/ports/audit-log';
import type { Clock } from '../../cloud-functions/use-cases/ports/clock';
import { fakeAuditLog } from '../fakes/fake-audit-log';

export type WatchedAudit = AuditLog & { readonly entries: readonly AuditEntry[]; readonly failNext: () => void };

/** The fake record, with what was appended whole (lists leave others out of `about`), and a way to make it fail. */
export function watchedAudit(clock: Clock): WatchedAudit {
  const log = fakeAuditLog(clock);
  const entries: AuditEntry[] = [];
  let failing = false;
  return {
    ...log,
    entries,
    failNext: () => {
      failing = true;
    },
    async append(entry) {
      if (failing) throw new Error('the audit record cannot be written');
      await log.append(entry);
      entries.push(entry);
    },
  };
}
