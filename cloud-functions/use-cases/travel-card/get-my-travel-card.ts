import type { Caller } from '../../domain/caller';
import { done } from '../../domain/result';
import { showTravelCard } from '../../domain/travel-card/travel-card';
import { type KeptTravelCardNeeds, keptTravelCard } from './kept-travel-card';

export type GetMyTravelCardInput = { readonly caller: Caller };
export type GetMyTravelCardNeeds = KeptTravelCardNeeds;

/** The card the caller fetched last, as long as it is kept; null: none. */
export async function getMyTravelCard({ caller }: GetMyTravelCardInput, needs: GetMyTravelCardNeeds) {
  const card = await keptTravelCard(caller.personId, needs);
  return done({ card: card ? showTravelCard(card) : null });
}
