import type { AuditLog } from '../../use-cases/ports/audit-log';
import type { PageRequest } from '../../use-cases/ports/page';
import { systemRandom } from '../keys/random';
import { addLink, appendedBefore, isLinkOf, makeTurns } from './audit-appending';
import { copiesOf, copyItem, readEntry } from './audit-items';
import { aboutAuditKey, actorAuditKey, districtAuditKey } from './keys';
import { pageOfPartition } from './lists';
import type { StoreAccess } from './store-access';
import { absent, putIf } from './writes';

/**
 * Every entry is a link of one of the chains first, and then copies for whoever looks for it. So a copy without a link is
 * never the mark of a crash; and what a crash left out is written by appending the same entry again, or when the hour is
 * closed. Nothing here is changed once it is written.
 */
export function makeAuditLog(access: StoreAccess): AuditLog {
  const { client, tables, clock } = access;
  const appending = { access, random: systemRandom, turns: makeTurns() };
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
      const before = await appendedBefore(entry, access);
      if (before && !(before.place && (await isLinkOf(entry, before.place, access)))) return;
      const place = before?.place ?? (await addLink(entry, appending));
      await Promise.all(copiesOf(entry).map((copy) => putIf(client, tables.audit, copyItem(copy, place), absent)));
    },
    listOfDistrict: (district, day, request) => page('audit-of-district', districtAuditKey(district, day), request),
    listOfActor: (actor, request) => page('audit-of-actor', actorAuditKey(actor), request),
    listAbout: (personId, request) => page('audit-about', aboutAuditKey(personId), request),
  };
}
