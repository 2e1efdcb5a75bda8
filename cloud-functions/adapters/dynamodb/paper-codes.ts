/** Paper codes: each under its id, which a gate asks for, and a line with its person. */
import * as z from 'zod';
import type { PersonId } from '../../domain/ids';
import type { PaperCode, PaperCodes } from '../../use-cases/ports/paper-codes';
import { readBatch } from './batch-read';
import { readNewestItem } from './item-reader';
import { bodyOf, expiry, type Item, isKept, jsonItem, keyOf, storedInstant, storedPersonId, textOf } from './items';
import { type ItemKey, paperCodeKey, paperCodeLineKey, paperCodesOf, paperCodesPrefix } from './keys';
import { endOfKeys, queryItems } from './lists';
import { paperCodeKeptUntil } from './retention';
import type { StoreAccess } from './store-access';
import { absentOrExpired, putIf } from './writes';

const paperCodeSchema = z.object({
  paperCodeId: z.string(),
  personId: storedPersonId,
  because: z.enum(['child', 'over-60', 'disabled']),
  issuedBy: storedPersonId,
  issuedAt: storedInstant,
  validUntil: storedInstant,
  ended: z.object({ how: z.enum(['lost', 'replaced']), at: storedInstant }).optional(),
});
const readPaperCode = (item: Item): PaperCode => bodyOf('paper code', paperCodeSchema, item);
const paperCodeItem = (code: PaperCode): Item => ({
  ...jsonItem(paperCodeKey(code.paperCodeId), code, paperCodeKeptUntil(code)),
  ...(code.ended && { endedHow: { S: code.ended.how } }),
});

export function makePaperCodes(access: StoreAccess): PaperCodes {
  const { client, tables, clock } = access;
  const get = async (paperCodeId: string): Promise<PaperCode | undefined> => {
    const item = await readNewestItem(access, tables.people, paperCodeKey(paperCodeId));
    return isKept(item, clock.now()) ? readPaperCode(item) : undefined;
  };
  const end: PaperCodes['end'] = async (paperCodeId, ended) => {
    const code = await get(paperCodeId);
    if (!code || code.ended) return code;
    const item = paperCodeItem({ ...code, ended });
    const put = await putIf(client, tables.people, item, { expression: 'attribute_exists(pk) AND attribute_not_exists(endedHow)' });
    return put.written ? readPaperCode(item) : get(paperCodeId);
  };
  const listOf = (personId: PersonId) => listOfPerson(access, personId);
  return {
    get,
    end,
    listOf,
    add: async (code) => {
      const until = paperCodeKeptUntil(code);
      await putIf(client, tables.people, { ...keyOf(paperCodeLineKey(code.personId, code.issuedAt, code.paperCodeId)), ...expiry(until) });
      await putIf(client, tables.people, paperCodeItem(code), absentOrExpired(clock.now()));
      // All but the newest, itself perhaps: of two that are made at once one stays, whichever looks last.
      const [, ...former] = await listOf(code.personId);
      for (const { paperCodeId, ended } of former) if (!ended) await end(paperCodeId, { how: 'replaced', at: code.issuedAt });
    },
  };
}

async function listOfPerson(access: StoreAccess, personId: PersonId): Promise<readonly PaperCode[]> {
  const keys: ItemKey[] = [];
  const lines = queryItems(access, {
    tableName: access.tables.people,
    partition: paperCodesOf(personId),
    from: paperCodesPrefix,
    to: `${paperCodesPrefix}${endOfKeys}`,
    order: 'newest-first',
    newest: true,
    now: access.clock.now(),
  });
  for await (const line of lines) keys.push(paperCodeKey(textOf(line, 'sk').slice(paperCodesPrefix.length + 14)));
  if (keys.length === 0) return [];
  const read = await readBatch(access, { tableName: access.tables.people, keys });
  return keys.flatMap((key) => {
    const item = read.find(key);
    return isKept(item, access.clock.now()) ? [readPaperCode(item)] : [];
  });
}
