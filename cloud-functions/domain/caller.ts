import type { PersonId } from './ids';
import type { Instant } from './time';

/** What someone may be besides a resident, which everyone signed in is. */
export const roles = [
  'resident',
  'officer',
  'reviewer',
  'tracer',
  'approver',
  'inspector',
  'administrator',
  'auditor',
  'feed',
  'lab',
  'authority',
] as const;
export type Role = (typeof roles)[number];

/** Roles that work for a district, and in it alone. */
export const districtRoles = [
  'officer',
  'reviewer',
  'tracer',
  'approver',
  'inspector',
  'administrator',
  'auditor',
] as const satisfies readonly Role[];
export type DistrictRole = (typeof districtRoles)[number];

/** Who asks: taken from a verified session, never from a request body. */
export type Caller = {
  readonly personId: PersonId;
  readonly roles: readonly Role[];
  /** GB/T 2260 code of the district whose staff they are. */
  readonly district?: string;
  /** Nine digits (GB/T 10114): the sub-district whose sites alone are theirs. Absent: all of the district. */
  readonly subDistrict?: string;
  /** Delegated roles, with the time each ends; a role held for good is not in it. */
  readonly roleEnds?: Readonly<Partial<Record<Role, Instant>>>;
  /** Which of the person's sessions this is: it can be ended from elsewhere. */
  readonly sessionId?: string;
  /** When they last proved anew who they are, within this session. */
  readonly steppedUpAt?: Instant;
  /** When this session began with a sign-in: bounds its renewal. Absent for callers that no session brought. */
  readonly signedInAt?: Instant;
};
