import { type Caller, districtRoles } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { type Day, dayOf, formatInstant, parseDay } from '../../domain/time';
import { actingAs, districtAs } from '../../domain/tracing/district-scope';
import type { AuditEntry, AuditLog } from '../ports/audit-log';
import type { Clock } from '../ports/clock';
import type { Page } from '../ports/page';
import { readOn } from './read-on';

export type ListAuditEntriesInput = {
  readonly caller: Caller;
  readonly query: { readonly day?: string; readonly page?: string };
};
export type ListAuditEntriesNeeds = { readonly audit: Pick<AuditLog, 'listOfActor' | 'listOfDistrict'>; readonly clock: Clock };

const entriesPerPage = 50;

/**
 * The audit record, newest first. An auditor sees a day of their district, today unless asked otherwise; everybody
 * else who works for a district sees their own entries, of all days unless asked for one.
 */
export async function listAuditEntries({ caller, query }: ListAuditEntriesInput, needs: ListAuditEntriesNeeds) {
  const day = query.day === undefined ? undefined : parseDay(query.day);
  if (query.day !== undefined && day === undefined) {
    return refused<Refusal>({ code: 'request-not-valid', fields: [{ path: 'day', problem: 'wrong-format' }] });
  }
  const page = await entriesFor(caller, { day, after: query.page }, needs);
  if (!page.ok) return page;
  if (!page.value) return refused<Refusal>({ code: 'page-mark-not-valid' });
  return done({ entries: page.value.items.map(showAuditEntry), nextPage: page.value.next ?? null });
}

type AskedEntries = { readonly day: Day | undefined; readonly after: string | undefined };

async function entriesFor(
  caller: Caller,
  { day, after }: AskedEntries,
  { audit, clock }: ListAuditEntriesNeeds,
): Promise<Result<Page<AuditEntry> | undefined, Refusal>> {
  const audited = districtAs('auditor', caller);
  if (audited.ok) {
    return done(await audit.listOfDistrict(audited.value, day ?? dayOf(clock.now()), { after, itemsMax: entriesPerPage }));
  }
  const own = actingAs(districtRoles, caller);
  if (!own.ok) return own;
  return done(
    await readOn({
      after,
      read: (mark) => audit.listOfActor(caller.personId, { after: mark, itemsMax: entriesPerPage }),
      keep: (entries) => (day === undefined ? entries : entries.filter((entry) => dayOf(entry.at) === day)),
    }),
  );
}

export type AuditEntryShown = ReturnType<typeof showAuditEntry>;
export const showAuditEntry = (entry: AuditEntry) => ({
  auditId: entry.auditId,
  at: formatInstant(entry.at),
  operation: entry.operation,
  role: entry.role,
  actor: entry.actor,
  district: entry.district ?? null,
  caseNumber: entry.caseNumber ?? null,
  purpose: entry.purpose ?? null,
  target: entry.target,
  ...(entry.refused !== undefined && { refused: entry.refused }),
});
