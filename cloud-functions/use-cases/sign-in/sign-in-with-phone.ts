import type { Refusal } from '../../domain/refusal';
import { done, type Result } from '../../domain/result';
import type { AppKind } from '../../domain/staff/sign-in-session';
import { type ProvePhoneNeeds, provePhone } from './prove-login';
import type { SessionGiven } from './session-given';
import { type SignInNeeds, signIn } from './sign-in';

export type SignInWithPhoneNeeds = SignInNeeds & ProvePhoneNeeds;

/** Refused alike: a wrong, used, expired or worn-out code, and a phone that never asked for one. */
export async function signInWithPhone(
  { body, app }: { readonly body: { readonly phone: string; readonly code: string }; readonly app?: AppKind },
  needs: SignInWithPhoneNeeds,
): Promise<Result<SessionGiven, Refusal>> {
  const phone = await provePhone(body, needs);
  return phone.ok ? done(await signIn({ kind: 'phone', value: phone.value, app }, needs)) : phone;
}
