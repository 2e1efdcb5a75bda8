import { consentAttemptsPerHourMax } from '../../domain/family/consent-code';
import type { PersonId } from '../../domain/ids';
import { addMilliseconds, type Instant, millisecondsPerHour } from '../../domain/time';
import type { LookupKeys } from '../ports/keys';
import type { SignInCodes } from '../ports/sign-in-codes';

export type ConsentAttemptNeeds = { readonly signInCodes: Pick<SignInCodes, 'save'>; readonly lookupKeys: LookupKeys };
export type ConsentAttempt = { readonly granted: true } | { readonly granted: false; readonly freeAt: Instant };

/**
 * A person has ten slots; each try takes the first that is free and holds it for an hour, before the code is compared, so that
 * guesses sent all at once are counted one by one over all processes (as sign-in codes' send quota is).
 */
export async function takeConsentAttempt(
  personId: PersonId,
  now: Instant,
  { signInCodes, lookupKeys }: ConsentAttemptNeeds,
): Promise<ConsentAttempt> {
  const inAnHour = addMilliseconds(now, millisecondsPerHour);
  let freeAt = inAnHour;
  for (let slot = 1; slot <= consentAttemptsPerHourMax; slot += 1) {
    const phoneKey = lookupKeys.lookupKey('consent-code', `attempt ${slot} of ${personId}`);
    const { saved, resendAt } = await signInCodes.save({ phoneKey, codeHash: phoneKey, now, expiresAt: inAnHour, resendAt: inAnHour });
    if (saved) return { granted: true };
    if (resendAt < freeAt) freeAt = resendAt;
  }
  return { granted: false, freeAt };
}
