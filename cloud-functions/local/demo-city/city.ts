/** The city while it is being made: what can be done in it at any moment of its past. */
import type { Caller } from '../../domain/caller';
import { addMilliseconds, type Instant, millisecondsPerHour } from '../../domain/time';
import type { Operations } from '../../functions/operation';
import type { SessionTokens } from '../../use-cases/ports/keys';
import type { PeopleStore } from '../../use-cases/ports/people-store';
import type { Posts } from '../../use-cases/ports/posts';

/** The city at one moment of its past. */
export type CityAt = (at: Instant) => {
  readonly operations: Operations;
  readonly people: Pick<PeopleStore, 'grantRoles' | 'takeStanding'>;
  readonly posts: Pick<Posts, 'add' | 'listOfPerson'>;
  readonly sessions: Pick<SessionTokens, 'verify'>;
};
export type City = { readonly now: Instant; readonly cityAt: CityAt };

/** Signed in anew for each thing that is done: a session carries the roles of its beginning, and ends. */
export async function signIn(key: string, { cityAt }: City, at: Instant): Promise<Caller> {
  const { operations, sessions } = cityAt(at);
  const { token } = succeeded('signInAsDemoPerson', await operations.signInAsDemoPerson({ body: { key } }));
  const session = await sessions.verify(token, at);
  if (session.kind !== 'valid') throw new Error(`the session of ${key} is ${session.kind}`);
  return session.caller;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: { readonly code: string } };

export function succeeded<T>(what: string, outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`demo city: ${what} was refused: ${JSON.stringify(outcome.error)}`);
  return outcome.value;
}

export const hoursBefore = (now: Instant, hours: number): Instant => addMilliseconds(now, Math.round(-hours * millisecondsPerHour));
