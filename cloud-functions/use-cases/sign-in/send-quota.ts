/** How many codes one phone may be sent: against guessing code after code, and against flooding someone else's phone. */
import { addMilliseconds, type Instant, millisecondsPerDay } from '../../domain/time';
import type { LookupKeys } from '../ports/keys';
import type { SignInCodes } from '../ports/sign-in-codes';

/** In any 24 hours; the message provider's own default for one signature and phone (Alibaba Cloud SMS). */
export const sendsPerDayMax = 10;

export type SendQuota = { readonly granted: true } | { readonly granted: false; readonly freeAt: Instant };

/**
 * A phone has ten slots; each send takes the first that is free and holds it for a day. A slot is kept like a code
 * that cannot be resent before tomorrow, so the limit holds over all processes and needs nothing else of the store.
 */
export async function takeSendQuota(
  phone: string,
  now: Instant,
  { signInCodes, lookupKeys }: { signInCodes: Pick<SignInCodes, 'save'>; lookupKeys: LookupKeys },
): Promise<SendQuota> {
  const tomorrow = addMilliseconds(now, millisecondsPerDay);
  let freeAt = tomorrow;
  for (let slot = 1; slot <= sendsPerDayMax; slot += 1) {
    const phoneKey = lookupKeys.lookupKey('sign-in-code', `${phone} slot ${slot}`);
    const { saved, resendAt } = await signInCodes.save({ phoneKey, codeHash: phoneKey, now, expiresAt: tomorrow, resendAt: tomorrow });
    if (saved) return { granted: true };
    if (resendAt < freeAt) freeAt = resendAt;
  }
  return { granted: false, freeAt };
}
