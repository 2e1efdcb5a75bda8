/** Who may call an operation, as the contract declares it; whose records they may touch is the use case's to check. */
import type { Access } from '../contract/endpoint';
import type { Caller } from '../domain/caller';
import { done, type Result, refused } from '../domain/result';
import type { Instant } from '../domain/time';
import type { SessionTokens } from '../use-cases/ports/keys';
import type { Problem } from './problem';

export type SessionCheck = Pick<SessionTokens, 'verify'>;

/** A session token longer than this was not made by us. */
const tokenLengthMax = 2_048;

/** Refused: nobody, or a session that does not hold; somebody (`by`) whose roles do not allow the operation. */
export async function callerOf(
  authorization: string | undefined,
  { access, sessions, now }: { access: Access; sessions: SessionCheck; now: Instant },
): Promise<Result<Caller | undefined, Problem & { readonly by?: Caller }>> {
  if (access.kind === 'anyone') return done(undefined);
  const token = authorization?.startsWith('Bearer ') ? authorization.slice(7) : undefined;
  if (token === undefined || token === '' || token.length > tokenLengthMax) return refused({ code: 'sign-in-needed' });
  const session = await sessions.verify(token, now);
  if (session.kind === 'expired') return refused({ code: 'sign-in-expired' });
  if (session.kind === 'invalid') return refused({ code: 'sign-in-needed' });
  if (!mayCall(access, session.caller)) return refused({ code: 'not-allowed', by: session.caller });
  return done({ ...session.caller, signedInAt: session.signedInAt });
}

/** Everyone signed in is a resident. */
const mayCall = (access: Extract<Access, { kind: 'roles' }>, caller: Caller): boolean =>
  access.roles.includes('resident') || caller.roles.some((role) => access.roles.includes(role));
