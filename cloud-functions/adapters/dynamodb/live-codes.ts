/** Signed personal codes, one item under each they were signed for: found with whoever turns. One write unit each. */
import * as z from 'zod';
import type { LiveCode, LiveCodes } from '../../use-cases/ports/live-codes';
import { readNewestItem } from './item-reader';
import { bodyOf, type Item, isKept, jsonItem, storedInstant, storedPersonId, textOf } from './items';
import { liveCodeKey, liveCodesOf, liveCodesPrefix } from './keys';
import { endOfKeys, queryItems } from './lists';
import { liveCodeKeptUntil } from './retention';
import type { StoreAccess } from './store-access';
import { putIf } from './writes';

const schema = z.object({ until: storedInstant, admits: z.boolean(), members: z.array(storedPersonId).min(1) });
const readLiveCode = (item: Item): LiveCode => ({
  code: textOf(item, 'sk').slice(liveCodesPrefix.length),
  ...bodyOf('live code', schema, item),
});

export function makeLiveCodes(access: StoreAccess): LiveCodes {
  const { client, tables, clock } = access;
  return {
    keep: async ({ code, until, admits, members }) => {
      const put = (member: LiveCode['members'][number]) =>
        putIf(client, tables.people, jsonItem(liveCodeKey(member, code), { until, admits, members }, liveCodeKeptUntil(until)));
      await Promise.all([...new Set(members)].map(put));
    },
    get: async (member, code) => {
      const item = await readNewestItem(access, tables.people, liveCodeKey(member, code));
      return isKept(item, clock.now()) ? readLiveCode(item) : undefined;
    },
    listOf: async (member, now) => {
      const codes: LiveCode[] = [];
      const items = queryItems(access, {
        tableName: tables.people,
        partition: liveCodesOf(member),
        from: liveCodesPrefix,
        to: `${liveCodesPrefix}${endOfKeys}`,
        order: 'oldest-first',
        // A code kept a moment before its holder turned has to be found.
        newest: true,
        now,
      });
      for await (const item of items) codes.push(readLiveCode(item));
      return codes.filter(({ until }) => until > now);
    },
  };
}
