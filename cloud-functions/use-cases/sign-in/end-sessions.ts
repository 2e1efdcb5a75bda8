import type { PersonId } from '../../domain/ids';
import type { Instant } from '../../domain/time';
import type { SignInSessions } from '../ports/sign-in-sessions';

/** Ends every session of somebody that has not ended yet; how many those were. */
export async function endSessionsOf(
  personId: PersonId,
  end: { readonly at: Instant; readonly by: PersonId },
  { signInSessions }: { readonly signInSessions: Pick<SignInSessions, 'listOfPerson' | 'end'> },
): Promise<number> {
  const open = (await signInSessions.listOfPerson(personId)).filter(({ endedAt }) => endedAt === undefined);
  for (const { sessionId } of open) await signInSessions.end(personId, sessionId, end);
  return open.length;
}
