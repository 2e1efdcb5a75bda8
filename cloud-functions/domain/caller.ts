import type { PersonId } from './ids';
import type { Instant } from './time';

/** What someone may be besides a resident, which everyone signed in is. */
export const roles = ['resident', 'officer', 'auditor', 'feed', 'lab', 'authority'] as const;
export type Role = (typeof roles)[number];

/** Who asks: taken from a verified session, never from a request body. */
export type Caller = {
  readonly personId: PersonId;
  readonly roles: readonly Role[];
  /** GB/T 2260 code of the district an officer or auditor works for. */
  readonly district?: string;
  /** When this session began with a sign-in: bounds its renewal. Absent for callers that no session brought. */
  readonly signedInAt?: Instant;
};
