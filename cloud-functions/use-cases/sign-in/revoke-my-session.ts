import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { SignInSessions } from '../ports/sign-in-sessions';
import { type AuditNeeds, writeAuditEntry } from '../tracing/write-audit-entry';
import { type SessionShown, showSession } from './show-session';

export type RevokeMySessionInput = { readonly caller: Caller; readonly params: { readonly sessionId: string } };
export type RevokeMySessionNeeds = AuditNeeds & { readonly signInSessions: Pick<SignInSessions, 'get' | 'end'> };

/**
 * Ends one of the caller's own sessions: at a desk within ten seconds, elsewhere at its next renewal. Refused: a session that is
 * another's or over (`not-found`). One that has ended already stays as it is.
 */
export async function revokeMySession(
  { caller, params }: RevokeMySessionInput,
  needs: RevokeMySessionNeeds,
): Promise<Result<SessionShown, Refusal>> {
  const session = await needs.signInSessions.get(caller.personId, params.sessionId);
  if (!session) return refused({ code: 'not-found' });
  const role = caller.roles.find((one) => one !== 'resident') ?? 'resident';
  await writeAuditEntry(caller, { operation: 'revokeMySession', role, target: `session ${session.sessionId}`, about: [] }, needs);
  const end = { at: needs.clock.now(), by: caller.personId };
  const ended = await needs.signInSessions.end(caller.personId, session.sessionId, end);
  return ended ? done(showSession(ended, caller.sessionId)) : refused({ code: 'not-found' });
}
