import type { Caller } from '../../domain/caller';
import { normaliseMobileNumber } from '../../domain/identity/phone-number';
import type { Refusal } from '../../domain/refusal';
import { done, refused } from '../../domain/result';
import { addDays, dayOf, startOfDay } from '../../domain/time';
import { formatTravelCard, showTravelCard, type TravelCard } from '../../domain/travel-card/travel-card';
import type { Clock } from '../ports/clock';
import type { IdentitySeal, LookupKeys } from '../ports/keys';
import type { PeopleStore } from '../ports/people-store';
import type { SignInCodes } from '../ports/sign-in-codes';
import type { TravelCardStore, TravelCards } from '../ports/travel-cards';
import { takeSendQuota } from '../sign-in/send-quota';

export type FetchTravelCardInput = { readonly caller: Caller; readonly body: { readonly phone: string; readonly code: string } };
export type FetchTravelCardNeeds = {
  readonly people: Pick<PeopleStore, 'getFacts'>;
  readonly signInCodes: Pick<SignInCodes, 'save'>;
  readonly travelCards: Pick<TravelCards, 'fetchCard'>;
  readonly travelCardStore: Pick<TravelCardStore, 'save'>;
  readonly identitySeal: Pick<IdentitySeal, 'seal'>;
  readonly lookupKeys: LookupKeys;
  readonly clock: Clock;
};

/** The card tells of 14 days, so after 14 more it tells of nothing that can still be declared. */
export const travelCardKeptDays = 14;

/**
 * Fetches the card with the code the operators sent to the phone, and keeps it sealed to the caller, without the phone
 * number: a declaration is compared with it. Refused: identity not registered; no mobile number; wrong or expired code;
 * more than ten tries a day for a phone, so that nobody guesses somebody else's code; the operators cannot be reached.
 */
export async function fetchTravelCard({ caller, body }: FetchTravelCardInput, needs: FetchTravelCardNeeds) {
  const { personId } = caller;
  const now = needs.clock.now();
  const { maskedName } = await needs.people.getFacts(personId);
  if (maskedName === undefined) return refused<Refusal>({ code: 'identity-needed' });
  const phone = normaliseMobileNumber(body.phone);
  if (!phone.ok) return refused<Refusal>({ code: 'request-not-valid', fields: [{ path: 'phone', problem: phone.error }] });
  const quota = await takeSendQuota(`${phone.value} travel-card try`, now, needs);
  if (!quota.granted) {
    return refused<Refusal>({ code: 'too-many-requests', retryAfterSeconds: Math.max(1, Math.ceil((quota.freeAt - now) / 1000)) });
  }
  const fetched = await needs.travelCards.fetchCard(phone.value, body.code);
  switch (fetched.kind) {
    case 'unreachable':
      return refused<Refusal>({ code: 'travel-card-unreachable' });
    case 'code-wrong':
      return refused<Refusal>({ code: 'travel-card-code-wrong' });
    case 'card': {
      const card: TravelCard = { ...fetched.card, fetchedAt: now };
      await needs.travelCardStore.save(personId, {
        sealed: needs.identitySeal.seal(personId, formatTravelCard(card)),
        fetchedAt: now,
        expiresAt: startOfDay(addDays(dayOf(now), travelCardKeptDays + 1)),
      });
      return done(showTravelCard(card));
    }
  }
}
