import type { PersonId } from '../../domain/ids';
import type { Instant } from '../../domain/time';
import type { TravelCard } from '../../domain/travel-card/travel-card';

export type CodeRequested =
  | { readonly kind: 'sent' }
  /** One was sent a moment ago. */
  | { readonly kind: 'too-soon'; readonly retryAfterSeconds: number }
  | { readonly kind: 'unreachable' };

export type CardFetched =
  | { readonly kind: 'card'; readonly card: Omit<TravelCard, 'fetchedAt'> }
  /** Wrong, expired or used before. */
  | { readonly kind: 'code-wrong' }
  | { readonly kind: 'unreachable' };

/**
 * The operators' service: only the phone's holder gets its card, by a one-time code that the operators send them.
 * `phone` is E.164. A request that may have arrived is not repeated.
 */
export type TravelCards = {
  requestCode(phone: string): Promise<CodeRequested>;
  fetchCard(phone: string, code: string): Promise<CardFetched>;
};

/** The card as it was fetched, sealed to the person; the phone number is not kept. */
export type KeptTravelCard = {
  /** base64url. */
  readonly sealed: string;
  readonly fetchedAt: Instant;
  readonly expiresAt: Instant;
};

/** One card a person: a new one takes the place of the one before. */
export type TravelCardStore = {
  save(personId: PersonId, card: KeptTravelCard): Promise<void>;
  /** `undefined`: never fetched, or expired. What was saved last, at once. */
  get(personId: PersonId): Promise<KeptTravelCard | undefined>;
};
