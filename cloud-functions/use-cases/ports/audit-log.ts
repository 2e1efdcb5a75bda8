import type { AuditEntry } from '../../domain/audit/audit-entry';
import type { PersonId } from '../../domain/ids';
import type { Day } from '../../domain/time';
import type { Page, PageRequest } from './page';

export type { AuditEntry };

export type AuditLog = {
  /** Written before the data is given out; if it cannot be written, the read fails. Append only. */
  append(entry: AuditEntry): Promise<void>;
  listOfDistrict(district: string, day: Day, request: PageRequest): Promise<Page<AuditEntry> | undefined>;
  listOfActor(actor: PersonId, request: PageRequest): Promise<Page<AuditEntry> | undefined>;
  /** Reads of one person's data, newest first. */
  listAbout(personId: PersonId, request: PageRequest): Promise<Page<AuditEntry> | undefined>;
};
