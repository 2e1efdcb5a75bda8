import type { Caller } from '../../domain/caller';
import { consentCodeBytes, consentCodeMinutes, consentCodeOf } from '../../domain/family/consent-code';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { addMilliseconds, formatInstant, millisecondsPerMinute } from '../../domain/time';
import type { Clock } from '../ports/clock';
import type { Guardianships } from '../ports/guardianships';
import type { LookupKeys, Random } from '../ports/keys';
import type { PeopleStore } from '../ports/people-store';

export type MakeConsentCodeNeeds = {
  readonly guardianships: Pick<Guardianships, 'keepConsent'>;
  readonly people: Pick<PeopleStore, 'getFacts'>;
  readonly lookupKeys: LookupKeys;
  readonly clock: Clock;
  readonly random: Random;
};

/** A one-time code with which whoever is shown it becomes the caller's guardian within ten minutes. Refused: identity not registered. */
export async function makeConsentCode(
  { caller }: { readonly caller: Caller },
  needs: MakeConsentCodeNeeds,
): Promise<Result<{ readonly consentCode: string; readonly expiresAt: string }, Refusal>> {
  const { maskedName } = await needs.people.getFacts(caller.personId);
  if (maskedName === undefined) return refused({ code: 'identity-needed' });
  const consentCode = consentCodeOf(needs.random.bytes(consentCodeBytes));
  const until = addMilliseconds(needs.clock.now(), consentCodeMinutes * millisecondsPerMinute);
  await needs.guardianships.keepConsent(needs.lookupKeys.lookupKey('consent-code', consentCode), { personId: caller.personId, until });
  return done({ consentCode, expiresAt: formatInstant(until) });
}
