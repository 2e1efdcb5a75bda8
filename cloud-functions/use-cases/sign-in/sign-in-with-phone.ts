import { normaliseMobileNumber } from '../../domain/identity/phone-number';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { SignInCodes } from '../ports/sign-in-codes';
import type { SessionGiven } from './session-given';
import { type SignInNeeds, signIn } from './sign-in';
import { attemptsPerCodeMax, signInCodeHashOf, signInCodeKeyOf } from './sign-in-code';

export type SignInWithPhoneNeeds = SignInNeeds & { readonly signInCodes: Pick<SignInCodes, 'take'> };

/** Refused alike: a wrong, used, expired or worn-out code, and a phone that never asked for one. */
export async function signInWithPhone(
  { body }: { readonly body: { readonly phone: string; readonly code: string } },
  needs: SignInWithPhoneNeeds,
): Promise<Result<SessionGiven, Refusal>> {
  const phone = normaliseMobileNumber(body.phone);
  if (!phone.ok) return refused({ code: 'request-not-valid', fields: [{ path: 'phone', problem: phone.error }] });
  const { taken } = await needs.signInCodes.take({
    phoneKey: signInCodeKeyOf(phone.value, needs.lookupKeys),
    codeHash: signInCodeHashOf(phone.value, body.code, needs.lookupKeys),
    now: needs.clock.now(),
    attemptsMax: attemptsPerCodeMax,
  });
  return taken ? done(await signIn({ kind: 'phone', value: phone.value }, needs)) : refused({ code: 'sign-in-code-wrong' });
}
