import * as z from 'zod';
import { roles } from '../../domain/caller';
import type { PersonId } from '../../domain/ids';
import { dayOf } from '../../domain/time';
import type { AuditEntry, AuditLog } from '../../use-cases/ports/audit-log';
import type { PageRequest } from '../../use-cases/ports/page';
import { bodyOf, type Item, jsonItem, storedInstant, storedPersonId } from './items';
import { aboutAuditKey, actorAuditKey, auditSortKey, districtAuditKey } from './keys';
import { pageOfPartition } from './lists';
import { auditKeptUntil } from './retention';
import type { StoreAccess } from './store-access';
import { absent, putIf } from './writes';

const entrySchema = z.object({
  auditId: z.string(),
  at: storedInstant,
  operation: z.string(),
  actor: storedPersonId,
  role: z.enum([...roles, 'system', 'gate']),
  district: z.string().optional(),
  caseNumber: z.string().optional(),
  purpose: z.string().optional(),
  target: z.string(),
  refused: z.string().optional(),
  about: z.array(storedPersonId),
});
const readEntry = (item: Item): AuditEntry => bodyOf('audit entry', entrySchema, item);

/**
 * One put for the district's day, one for the actor, one for each person it is about; a person's copy names that person
 * alone. Each is written once and never changed; writing the same entry again fills in what a crash left out.
 */
export function makeAuditLog(access: StoreAccess): AuditLog {
  const { client, tables, clock } = access;
  const put = (partition: string, entry: AuditEntry) => {
    const key = { pk: partition, sk: auditSortKey(entry.at, entry.auditId) };
    return putIf(client, tables.audit, jsonItem(key, entry, auditKeptUntil(entry.at)), absent);
  };
  const page = (list: string, partition: string, request: PageRequest) =>
    pageOfPartition(access, {
      list,
      query: { tableName: tables.audit, partition, now: clock.now() },
      direction: 'newest-first',
      request,
      read: readEntry,
    });
  return {
    append: async (entry) => {
      const people: readonly PersonId[] = [...new Set(entry.about)];
      await Promise.all([
        put(districtAuditKey(entry.district, dayOf(entry.at)), entry),
        put(actorAuditKey(entry.actor), entry),
        ...people.map((personId) => put(aboutAuditKey(personId), { ...entry, about: [personId] })),
      ]);
    },
    listOfDistrict: (district, day, request) => page('audit-of-district', districtAuditKey(district, day), request),
    listOfActor: (actor, request) => page('audit-of-actor', actorAuditKey(actor), request),
    listAbout: (personId, request) => page('audit-about', aboutAuditKey(personId), request),
  };
}
