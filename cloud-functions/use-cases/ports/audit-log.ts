import type { Role } from '../../domain/caller';
import type { PersonId } from '../../domain/ids';
import type { Day, Instant } from '../../domain/time';
import type { Page, PageRequest } from './page';

/** One read of personal data, one act of an officer, or one that was tried and refused. */
export type AuditEntry = {
  readonly auditId: string;
  readonly at: Instant;
  readonly operation: string;
  readonly actor: PersonId;
  /** `system`: a scheduled function, such as the automatic stop of a release. `gate`: a device of a site. */
  readonly role: Role | 'system' | 'gate';
  readonly district?: string;
  readonly caseNumber?: string;
  readonly purpose?: string;
  /** Ids and counts only: `site 0f3a…, 2022-09-06T00:00 to 12:00, 31 visits`. */
  readonly target: string;
  /** The code of the refusal: it was tried, and nothing came of it. */
  readonly refused?: string;
  /** People whose data was read, so that each can be shown who looked. */
  readonly about: readonly PersonId[];
};

export type AuditLog = {
  /** Written before the data is given out; if it cannot be written, the read fails. Append only. */
  append(entry: AuditEntry): Promise<void>;
  listOfDistrict(district: string, day: Day, request: PageRequest): Promise<Page<AuditEntry> | undefined>;
  listOfActor(actor: PersonId, request: PageRequest): Promise<Page<AuditEntry> | undefined>;
  /** Reads of one person's data, newest first. */
  listAbout(personId: PersonId, request: PageRequest): Promise<Page<AuditEntry> | undefined>;
};
