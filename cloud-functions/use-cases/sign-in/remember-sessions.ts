import type { Caller } from '../../domain/caller';
import { addMilliseconds, type Instant } from '../../domain/time';
import type { Clock } from '../ports/clock';
import type { SignInSessions } from '../ports/sign-in-sessions';
import { sessionHolds } from './renew-session';

/** So long may a session that was ended elsewhere still work at a desk. */
export const sessionRememberedSeconds = 10;
/** Staff of a whole country at one process: 10,000 × about 100 bytes. */
const rememberedMax = 10_000;

/** Whether a session has been ended from elsewhere: asked of the store at most every ten seconds a session. */
export type SessionWatch = { holds(caller: Caller): Promise<boolean> };

export function rememberSessions(sessions: Pick<SignInSessions, 'get'>, clock: Clock): SessionWatch {
  const known = new Map<string, { readonly holds: boolean; readonly until: Instant }>();
  return {
    async holds(caller) {
      const { sessionId } = caller;
      if (sessionId === undefined) return true;
      const remembered = known.get(sessionId);
      if (remembered && clock.now() < remembered.until) return remembered.holds;
      // Counted from before it is asked: what is ended while the answer is on its way is not remembered for longer.
      const until = addMilliseconds(clock.now(), sessionRememberedSeconds * 1000);
      const holds = await sessionHolds(caller, sessions);
      if (known.size >= rememberedMax) known.clear();
      known.set(sessionId, { holds, until });
      return holds;
    },
  };
}
