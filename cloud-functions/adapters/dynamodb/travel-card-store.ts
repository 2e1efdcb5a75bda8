import * as z from 'zod';
import type { TravelCardStore } from '../../use-cases/ports/travel-cards';
import { readNewestItem } from './item-reader';
import { bodyOf, isKept, jsonItem, storedInstant } from './items';
import { travelCardKey } from './keys';
import type { StoreAccess } from './store-access';
import { putIf } from './writes';

const cardSchema = z.object({ sealed: z.string(), fetchedAt: storedInstant, expiresAt: storedInstant });

/** Read newest: whoever fetches a card and declares in the next second is compared with it. */
export function makeTravelCardStore(access: StoreAccess): TravelCardStore {
  const { client, tables, clock } = access;
  return {
    save: async (personId, card) => {
      await putIf(client, tables.people, jsonItem(travelCardKey(personId), card, card.expiresAt));
    },
    get: async (personId) => {
      const item = await readNewestItem(access, tables.people, travelCardKey(personId));
      return isKept(item, clock.now()) ? bodyOf('travel card', cardSchema, item) : undefined;
    },
  };
}
