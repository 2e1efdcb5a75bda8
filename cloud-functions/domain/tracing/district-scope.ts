/** Whose records an officer or auditor may touch: those of the one district they work for. */
import type { Caller, Role } from '../caller';
import type { Refusal } from '../refusal';
import { done, type Result, refused } from '../result';

/** The district in which the caller has this role; someone without the role, or without a district, has none. */
export function districtAs(role: Exclude<Role, 'resident'>, caller: Caller): Result<string, Refusal> {
  if (!caller.roles.includes(role) || caller.district === undefined) return refused({ code: 'not-allowed' });
  return done(caller.district);
}
