import type { PersonId } from '../../domain/ids';
import type { SignInSession } from '../../domain/staff/sign-in-session';
import type { Instant } from '../../domain/time';

/** Every sign-in, kept as long as its session can be renewed. */
export type SignInSessions = {
  start(session: SignInSession): Promise<void>;
  /** As it was written last. `undefined`: there is none, or its time is over. */
  get(personId: PersonId, sessionId: string): Promise<SignInSession | undefined>;
  /** The first end stands. `undefined`: there is no such session. */
  end(personId: PersonId, sessionId: string, end: { readonly at: Instant; readonly by: PersonId }): Promise<SignInSession | undefined>;
  /** Newest first. */
  listOfPerson(personId: PersonId): Promise<readonly SignInSession[]>;
};
