import * as z from 'zod';
import type { MassTestRound, MassTestRounds } from '../../use-cases/ports/mass-test-rounds';
import { bodyOf, type Item, integerOf, jsonItem, storedInstant } from './items';
import { massTestRoundKey, massTestRoundsKey, timeKey } from './keys';
import { endOfKeys, queryItems, startOfKeys } from './lists';
import { massTestRoundKeptUntil } from './retention';
import type { StoreAccess } from './store-access';
import { absent, putIf } from './writes';

const roundSchema = z.object({
  roundId: z.string(),
  division: z.string(),
  opensAt: storedInstant,
  closesAt: storedInstant,
  evidence: z.string(),
});

const roundItem = (round: MassTestRound): Item =>
  jsonItem(massTestRoundKey(round.closesAt, round.roundId), round, massTestRoundKeptUntil(round.closesAt));

/** One item a round. A round that is done says so and is passed over until it expires. */
export function makeMassTestRounds(access: StoreAccess): MassTestRounds {
  const { client, tables, clock } = access;
  return {
    save: async (round) => {
      await putIf(client, tables.casework, roundItem(round), absent);
    },
    listClosed: async (at) => {
      const items = queryItems(access, {
        tableName: tables.casework,
        partition: massTestRoundsKey,
        from: startOfKeys,
        to: `${timeKey(at)}#${endOfKeys}`,
        order: 'oldest-first',
        now: clock.now(),
      });
      const rounds: MassTestRound[] = [];
      for await (const item of items)
        if (integerOf(item, 'doneAt') === undefined) rounds.push(bodyOf('mass-test round', roundSchema, item));
      return rounds;
    },
    markDone: async (round) => {
      await putIf(client, tables.casework, { ...roundItem(round), doneAt: { N: String(clock.now()) } });
    },
  };
}
