import type { PersonId } from '../../cloud-functions/domain/ids';
import type { Clock } from '../../cloud-functions/use-cases/ports/clock';
import type { KeptTravelCard, TravelCardStore } from '../../cloud-functions/use-cases/ports/travel-cards';

/** The port's promises in memory. */
export function fakeTravelCardStore(clock: Clock): TravelCardStore {
  const cards = new Map<PersonId, KeptTravelCard>();
  return {
    async save(personId, card) {
      await Promise.resolve();
      cards.set(personId, card);
    },
    async get(personId) {
      await Promise.resolve();
      const card = cards.get(personId);
      return card && card.expiresAt > clock.now() ? card : undefined;
    },
  };
}
