import { auditKeptUntil } from '../../cloud-functions/adapters/dynamodb/retention';
import { dayOf } from '../../cloud-functions/domain/time';
import type { AuditEntry, AuditLog } from '../../cloud-functions/use-cases/ports/audit-log';
import type { Clock } from '../../cloud-functions/use-cases/ports/clock';
import type { PageRequest } from '../../cloud-functions/use-cases/ports/page';
import { pageInMemory, timePosition } from './page-in-memory';

export function fakeAuditLog(clock: Clock): AuditLog {
  const entries = new Map<string, AuditEntry>();
  const positionOf = ({ at, auditId }: AuditEntry) => timePosition(at, auditId);
  const page = (list: string, wanted: (entry: AuditEntry) => boolean, request: PageRequest) => {
    const items = [...entries.values()].filter((entry) => wanted(entry) && auditKeptUntil(entry.at) > clock.now());
    return pageInMemory({ list, items, positionOf, direction: 'newest-first' }, request);
  };
  return {
    async append(entry) {
      await Promise.resolve();
      if (!entries.has(positionOf(entry))) entries.set(positionOf(entry), entry);
    },
    listOfDistrict: async (district, day, request) =>
      page('audit-of-district', (entry) => entry.district === district && dayOf(entry.at) === day, request),
    listOfActor: async (actor, request) => page('audit-of-actor', (entry) => entry.actor === actor, request),
    listAbout: async (personId, request) => {
      const found = page('audit-about', ({ about }) => about.includes(personId), request);
      return found && { ...found, items: found.items.map((entry) => ({ ...entry, about: [personId] })) };
    },
  };
}
