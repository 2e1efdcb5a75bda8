import type { Caller } from '../../domain/caller';
import { normaliseMobileNumber } from '../../domain/identity/phone-number';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { addMilliseconds } from '../../domain/time';
import type { Clock } from '../ports/clock';
import type { LookupKeys } from '../ports/keys';
import type { PeopleStore } from '../ports/people-store';
import type { SignInCodes } from '../ports/sign-in-codes';
import type { TravelCards } from '../ports/travel-cards';
import { takeSendQuota } from '../sign-in/send-quota';
import { resendAfterSeconds } from '../sign-in/sign-in-code';

export type RequestTravelCardCodeInput = { readonly caller: Caller; readonly body: { readonly phone: string } };
export type RequestTravelCardCodeNeeds = {
  readonly people: Pick<PeopleStore, 'getFacts'>;
  readonly signInCodes: Pick<SignInCodes, 'save'>;
  readonly travelCards: Pick<TravelCards, 'requestCode'>;
  readonly lookupKeys: LookupKeys;
  readonly clock: Clock;
};

/**
 * Has the operators send their one-time code. They check it, not we; nothing of it is known or kept here.
 * Refused: identity not registered; no mobile number; more than one code a minute for a phone, or ten a day for a phone or
 * by a person, so that nobody can flood the phones of others; the operators cannot be reached.
 */
export async function requestTravelCardCode(
  { caller, body }: RequestTravelCardCodeInput,
  needs: RequestTravelCardCodeNeeds,
): Promise<Result<{ readonly resendAfterSeconds: number }, Refusal>> {
  const now = needs.clock.now();
  const { maskedName } = await needs.people.getFacts(caller.personId);
  if (maskedName === undefined) return refused({ code: 'identity-needed' });
  const phone = normaliseMobileNumber(body.phone);
  if (!phone.ok) return refused({ code: 'request-not-valid', fields: [{ path: 'phone', problem: phone.error }] });
  const waiting = needs.lookupKeys.lookupKey('sign-in-code', `${phone.value} travel-card`);
  const resendAt = addMilliseconds(now, resendAfterSeconds * 1000);
  const turn = await needs.signInCodes.save({ phoneKey: waiting, codeHash: waiting, now, expiresAt: resendAt, resendAt });
  if (!turn.saved) return refused({ code: 'sign-in-code-too-soon', retryAfterSeconds: secondsFrom(now, turn.resendAt) });
  for (const whose of [caller.personId, phone.value]) {
    const quota = await takeSendQuota(`${whose} travel-card`, now, needs);
    if (!quota.granted) return refused({ code: 'too-many-requests', retryAfterSeconds: secondsFrom(now, quota.freeAt) });
  }
  const asked = await needs.travelCards.requestCode(phone.value);
  switch (asked.kind) {
    case 'sent':
      return done({ resendAfterSeconds });
    case 'too-soon':
      return refused({ code: 'sign-in-code-too-soon', retryAfterSeconds: asked.retryAfterSeconds });
    case 'unreachable':
      return refused({ code: 'travel-card-unreachable', retryAfterSeconds: resendAfterSeconds });
  }
}

const secondsFrom = (now: number, at: number): number => Math.max(1, Math.ceil((at - now) / 1000));
