import { dayOf } from '../../cloud-functions/domain/time';
import type { AuditEntry, AuditLog } from '../../cloud-functions/use-cases/ports/audit-log';
import { pageOf } from './in-memory-page';

export type InMemoryAudit = AuditLog & { readonly entries: readonly AuditEntry[]; readonly failNext: () => void };

export function inMemoryAudit(): InMemoryAudit {
  const entries: AuditEntry[] = [];
  let failing = false;
  const newestFirst = (of: (entry: AuditEntry) => boolean) => entries.filter(of).sort((one, other) => other.at - one.at);
  return {
    entries,
    failNext: () => {
      failing = true;
    },
    async append(entry) {
      if (failing) throw new Error('the audit record cannot be written');
      entries.push(entry);
    },
    listOfDistrict: async (district, day, request) =>
      pageOf(
        'district',
        newestFirst((entry) => entry.district === district && dayOf(entry.at) === day),
        request,
      ),
    listOfActor: async (actor, request) =>
      pageOf(
        'actor',
        newestFirst((entry) => entry.actor === actor),
        request,
      ),
    listAbout: async (personId, request) =>
      pageOf(
        'about',
        newestFirst((entry) => entry.about.includes(personId)),
        request,
      ),
  };
}
