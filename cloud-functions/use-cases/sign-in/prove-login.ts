/** What proves who somebody is, one way as another: a code sent to a phone, or the word of WeChat or Alipay. */
import { normaliseMobileNumber } from '../../domain/identity/phone-number';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { Clock } from '../ports/clock';
import type { LookupKeys } from '../ports/keys';
import type { SignInCodes } from '../ports/sign-in-codes';
import type { ProviderAnswer } from '../ports/sign-in-providers';
import { attemptsPerCodeMax, signInCodeHashOf, signInCodeKeyOf } from './sign-in-code';

export type ProvePhoneNeeds = { readonly signInCodes: Pick<SignInCodes, 'take'>; readonly lookupKeys: LookupKeys; readonly clock: Clock };

/** The number in E.164. Refused alike: a wrong, used, expired or worn-out code, and a phone that never asked for one. */
export async function provePhone(
  { phone, code }: { readonly phone: string; readonly code: string },
  { signInCodes, lookupKeys, clock }: ProvePhoneNeeds,
): Promise<Result<string, Refusal>> {
  const normal = normaliseMobileNumber(phone);
  if (!normal.ok) return refused({ code: 'request-not-valid', fields: [{ path: 'phone', problem: normal.error }] });
  const { taken } = await signInCodes.take({
    phoneKey: signInCodeKeyOf(normal.value, lookupKeys),
    codeHash: signInCodeHashOf(normal.value, code, lookupKeys),
    now: clock.now(),
    attemptsMax: attemptsPerCodeMax,
  });
  return taken ? done(normal.value) : refused({ code: 'sign-in-code-wrong' });
}

/** Whom a provider says it is, by its own id of them. */
export function provenBy(answer: ProviderAnswer): Result<string, Refusal> {
  switch (answer.kind) {
    case 'signed-in':
      return done(answer.externalId);
    case 'refused':
      return refused({ code: 'sign-in-refused' });
    case 'unreachable':
      return refused({ code: 'sign-in-provider-unreachable', retryAfterSeconds: 5 });
  }
}
