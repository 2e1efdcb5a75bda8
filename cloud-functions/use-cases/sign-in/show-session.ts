import { type AppKind, type SignInSession, sessionEndsAt } from '../../domain/staff/sign-in-session';
import { formatInstant } from '../../domain/time';

export type SessionShown = {
  readonly sessionId: string;
  readonly app: AppKind;
  readonly startedAt: string;
  /** At the latest. */
  readonly endsAt: string;
  readonly endedAt: string | null;
  /** The one that asks. */
  readonly isThis: boolean;
};

export const showSession = (session: SignInSession, thisSessionId: string | undefined): SessionShown => ({
  sessionId: session.sessionId,
  app: session.app,
  startedAt: formatInstant(session.startedAt),
  endsAt: formatInstant(sessionEndsAt(session)),
  endedAt: session.endedAt === undefined ? null : formatInstant(session.endedAt),
  isThis: session.sessionId === thisSessionId,
});
