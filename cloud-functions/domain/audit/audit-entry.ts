import type { Role } from '../caller';
import type { PersonId } from '../ids';
import type { Instant } from '../time';

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
