import * as z from 'zod';
import type { PersonId } from '../../domain/ids';
import { instant } from '../../domain/time';
import type { PeopleStore, StoredDeclaration } from '../../use-cases/ports/people-store';
import { readItem } from './item-reader';
import { bodyOf, type Item, integerOf, isKept, jsonItem, storedInstant } from './items';
import { declarationIdKey, declarationKey, declarationsOf, declarationsPrefix } from './keys';
import { pageOfPartition } from './lists';
import type { StoreAccess } from './store-access';
import { absent, putIf } from './writes';

const declarationSchema = z.object({
  declarationId: z.string(),
  at: storedInstant,
  sealed: z.string(),
  factIds: z.array(z.string()),
  expiresAt: storedInstant,
});
const readDeclaration = (item: Item): StoredDeclaration => bodyOf('declaration', declarationSchema, item);

/** Two items each: the declaration by time, and by its id where it is. Saving again writes what is missing and changes nothing. */
export function makeDeclarations(access: StoreAccess): Pick<PeopleStore, 'saveDeclaration' | 'getDeclaration' | 'listDeclarations'> {
  const { client, tables, clock } = access;
  const save = async (personId: PersonId, declaration: StoredDeclaration): Promise<void> => {
    const { declarationId, at, expiresAt } = declaration;
    await putIf(client, tables.people, jsonItem(declarationKey(personId, at, declarationId), declaration, expiresAt), absent);
    const byId: Item = { ...jsonItem(declarationIdKey(personId, declarationId), {}, expiresAt), at: { N: String(at) } };
    await putIf(client, tables.people, byId, absent);
  };
  return {
    saveDeclaration: save,
    getDeclaration: async (personId, declarationId) => {
      const byId = await readItem(access, tables.people, declarationIdKey(personId, declarationId));
      const at = byId && integerOf(byId, 'at');
      if (at === undefined) return undefined;
      const item = await readItem(access, tables.people, declarationKey(personId, instant(at), declarationId));
      return isKept(item, clock.now()) ? readDeclaration(item) : undefined;
    },
    listDeclarations: (personId, now, request) =>
      pageOfPartition(access, {
        list: 'declarations',
        prefix: declarationsPrefix,
        query: { tableName: tables.people, partition: declarationsOf(personId), now },
        direction: 'newest-first',
        request,
        read: readDeclaration,
      }),
  };
}
