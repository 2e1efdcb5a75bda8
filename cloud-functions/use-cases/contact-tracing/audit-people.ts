import type { Caller } from '../../domain/caller';
import type { PersonId } from '../../domain/ids';
import { type AuditedAct, type AuditNeeds, type AuditReceipt, writeAuditEntry } from '../tracing/write-audit-entry';

/** So many people in one entry of the record: each gets a copy, and an entry stays small. */
const peoplePerEntry = 100;

/** In the record of everyone it is about, in as many entries as that takes; the receipt is of the last. */
export async function auditPeople(
  caller: Caller,
  { act, people }: { readonly act: Omit<AuditedAct, 'about'>; readonly people: readonly PersonId[] },
  needs: AuditNeeds,
): Promise<AuditReceipt> {
  let from = 0;
  for (; from + peoplePerEntry < people.length; from += peoplePerEntry) {
    await writeAuditEntry(caller, { ...act, about: people.slice(from, from + peoplePerEntry) }, needs);
  }
  return writeAuditEntry(caller, { ...act, about: people.slice(from) }, needs);
}
