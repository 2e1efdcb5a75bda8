import { type SignInSession, sessionEndsAt } from '../../cloud-functions/domain/staff/sign-in-session';
import type { Clock } from '../../cloud-functions/use-cases/ports/clock';
import type { SignInSessions } from '../../cloud-functions/use-cases/ports/sign-in-sessions';

/** The port's promises in memory. */
export function fakeSignInSessions(clock: Clock): SignInSessions {
  const held = new Map<string, SignInSession>();
  const nameOf = (personId: string, sessionId: string) => `${personId} ${sessionId}`;
  const get = (personId: string, sessionId: string): SignInSession | undefined => {
    const session = held.get(nameOf(personId, sessionId));
    return session && sessionEndsAt(session) > clock.now() ? session : undefined;
  };
  return {
    start: async (session) => {
      held.set(nameOf(session.personId, session.sessionId), session);
    },
    get: async (personId, sessionId) => get(personId, sessionId),
    end: async (personId, sessionId, { at, by }) => {
      await Promise.resolve();
      const session = get(personId, sessionId);
      if (!session) return undefined;
      const ended = { ...session, endedAt: session.endedAt ?? at, endedBy: session.endedBy ?? by };
      held.set(nameOf(personId, sessionId), ended);
      return ended;
    },
    listOfPerson: async (personId) =>
      [...held.values()]
        .flatMap((session) => (session.personId === personId ? (get(personId, session.sessionId) ?? []) : []))
        .sort((one, other) => (one.sessionId < other.sessionId ? 1 : -1)),
  };
}
