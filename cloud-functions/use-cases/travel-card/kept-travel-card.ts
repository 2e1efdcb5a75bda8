import type { PersonId } from '../../domain/ids';
import { readTravelCard, type TravelCard } from '../../domain/travel-card/travel-card';
import type { IdentitySeal } from '../ports/keys';
import type { TravelCardStore } from '../ports/travel-cards';

export type KeptTravelCardNeeds = {
  readonly travelCardStore: Pick<TravelCardStore, 'get'>;
  readonly identitySeal: Pick<IdentitySeal, 'open'>;
};

/** The card the person fetched last, opened; `undefined`: none, expired, or not to be read any more. */
export async function keptTravelCard(
  personId: PersonId,
  { travelCardStore, identitySeal }: KeptTravelCardNeeds,
): Promise<TravelCard | undefined> {
  const kept = await travelCardStore.get(personId);
  return kept && readTravelCard(identitySeal.open(personId, kept.sealed));
}
