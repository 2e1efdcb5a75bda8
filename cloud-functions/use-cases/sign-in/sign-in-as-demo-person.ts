import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { AppKind } from '../../domain/staff/sign-in-session';
import type { DemoPeople } from '../ports/demo-people';
import type { SessionGiven } from './session-given';
import { type SignInNeeds, signIn } from './sign-in';

/** Local product only: signs in without proof, but only as one of the people on the list. */
export async function signInAsDemoPerson(
  { body, app }: { readonly body: { readonly key: string }; readonly app?: AppKind },
  needs: SignInNeeds & { readonly demoPeople: DemoPeople },
): Promise<Result<SessionGiven, Refusal>> {
  const people = await needs.demoPeople.list();
  if (!people.some(({ key }) => key === body.key)) return refused({ code: 'not-found' });
  return done(await signIn({ kind: 'demo', value: body.key, app }, needs));
}
