import type { Caller } from '../caller';
import { type Instant, millisecondsPerMinute } from '../time';

/** How long somebody who has proved anew who they are may do what asks for it. Ours: one sitting at one case. */
export const steppedUpForMinutes = 10;

/** The caller without the roles that have ended since their session was given out. */
export function callerNow(caller: Caller, now: Instant): Caller {
  const { roleEnds } = caller;
  if (roleEnds === undefined) return caller;
  return { ...caller, roles: caller.roles.filter((role) => (roleEnds[role] ?? Number.POSITIVE_INFINITY) > now) };
}

export const isSteppedUp = ({ steppedUpAt }: Caller, now: Instant): boolean =>
  steppedUpAt !== undefined && steppedUpAt <= now && now - steppedUpAt < steppedUpForMinutes * millisecondsPerMinute;
