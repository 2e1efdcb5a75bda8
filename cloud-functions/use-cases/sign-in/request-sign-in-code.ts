import { normaliseMobileNumber } from '../../domain/identity/phone-number';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { addMilliseconds, formatInstant, type Instant, millisecondsPerMinute } from '../../domain/time';
import type { Clock } from '../ports/clock';
import type { LookupKeys, Random } from '../ports/keys';
import type { SignInCodes } from '../ports/sign-in-codes';
import type { TextMessages } from '../ports/sign-in-providers';
import { takeSendQuota } from './send-quota';
import { codeLifeMinutes, makeSignInCode, resendAfterSeconds, signInCodeHashOf, signInCodeKeyOf } from './sign-in-code';

export type RequestSignInCodeNeeds = {
  readonly signInCodes: Pick<SignInCodes, 'save'>;
  readonly textMessages: TextMessages;
  readonly lookupKeys: LookupKeys;
  readonly clock: Clock;
  readonly random: Random;
};

/**
 * Sends a code. The answer is the same whether or not anyone signs in with this phone: nobody is looked up.
 * Refused: no mobile number; one code in 60 s and ten in a day; the message could not be handed over.
 */
export async function requestSignInCode(
  { body }: { readonly body: { readonly phone: string } },
  needs: RequestSignInCodeNeeds,
): Promise<Result<{ readonly expiresAt: string; readonly resendAfterSeconds: number }, Refusal>> {
  const phone = normaliseMobileNumber(body.phone);
  if (!phone.ok) return refused({ code: 'request-not-valid', fields: [{ path: 'phone', problem: phone.error }] });
  const now = needs.clock.now();
  const expiresAt = addMilliseconds(now, codeLifeMinutes * millisecondsPerMinute);
  const code = makeSignInCode(needs.random);
  const { saved, resendAt } = await needs.signInCodes.save({
    phoneKey: signInCodeKeyOf(phone.value, needs.lookupKeys),
    codeHash: signInCodeHashOf(phone.value, code, needs.lookupKeys),
    now,
    expiresAt,
    resendAt: addMilliseconds(now, resendAfterSeconds * 1000),
  });
  if (!saved) return refused({ code: 'sign-in-code-too-soon', retryAfterSeconds: secondsUntil(resendAt, now) });
  const quota = await takeSendQuota(phone.value, now, needs);
  if (!quota.granted) return refused({ code: 'too-many-requests', retryAfterSeconds: secondsUntil(quota.freeAt, now) });
  const { sent } = await needs.textMessages.sendSignInCode(phone.value, code);
  // The message may still arrive: a second one before its time would make the first code wrong.
  if (!sent) return refused({ code: 'sign-in-provider-unreachable', retryAfterSeconds: resendAfterSeconds });
  return done({ expiresAt: formatInstant(expiresAt), resendAfterSeconds });
}

const secondsUntil = (at: Instant, now: Instant): number => Math.max(1, Math.ceil((at - now) / 1000));
