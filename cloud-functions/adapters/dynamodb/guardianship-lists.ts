import type { Guardianship } from '../../domain/family/guardianship';
import type { PersonId } from '../../domain/ids';
import type { Page, PageRequest } from '../../use-cases/ports/page';
import { readBatch } from './batch-read';
import { type Item, isKept, textOf } from './items';
import {
  caseworkLineKey,
  guardianshipKey,
  guardianshipsKey,
  guardianshipsOf,
  guardianshipsPrefix,
  guardiansPrefix,
  type ItemKey,
} from './keys';
import { endOfKeys, type ListOrder, queryItems, startOfKeys, takePage, timedPosition } from './lists';
import { readPageMark } from './page-mark';
import { personOf } from './profiles';
import type { StoreAccess } from './store-access';
import { type ReviewList, readGuardianship, reviewListOf } from './stored-guardianship';

export async function listOfGuardian(access: StoreAccess, guardian: PersonId): Promise<readonly Guardianship[]> {
  const found: Guardianship[] = [];
  for await (const item of underPerson(access, guardian, guardianshipsPrefix)) found.push(readGuardianship(item));
  return oldestFirst(found);
}

export async function listOfDependant(access: StoreAccess, dependant: PersonId): Promise<readonly Guardianship[]> {
  const keys: ItemKey[] = [];
  for await (const line of underPerson(access, dependant, guardiansPrefix))
    keys.push(guardianshipKey(personOf(line), textOf(line, 'sk').slice(guardiansPrefix.length)));
  const found = (await recordsAt(access, keys)).map(readGuardianship);
  return oldestFirst(found.filter((guardianship) => guardianship.state === 'active' && guardianship.dependant === dependant));
}

const oldestFirst = (found: readonly Guardianship[]): readonly Guardianship[] => [...found].sort((a, b) => a.askedAt - b.askedAt);

const underPerson = (access: StoreAccess, personId: PersonId, prefix: string): AsyncGenerator<Item> =>
  queryItems(access, {
    tableName: access.tables.people,
    partition: guardianshipsOf(personId),
    from: prefix,
    to: `${prefix}${endOfKeys}`,
    order: 'oldest-first',
    newest: true,
    now: access.clock.now(),
  });

async function recordsAt(access: StoreAccess, keys: readonly ItemKey[]): Promise<readonly Item[]> {
  if (keys.length === 0) return [];
  const read = await readBatch(access, { tableName: access.tables.people, keys });
  const now = access.clock.now();
  return keys.flatMap((key) => {
    const item = read.find(key);
    return isKept(item, now) ? [item] : [];
  });
}

type Asked = { readonly division: string; readonly list: ReviewList; readonly request: PageRequest };

/** `undefined`: the mark is not this list's. */
export async function listOfReviews(access: StoreAccess, { division, list, request }: Asked): Promise<Page<Guardianship> | undefined> {
  const name = `guardianships-${list}`;
  const after = request.after === undefined ? undefined : readPageMark(name, request.after, timedPosition);
  if (request.after !== undefined && after === undefined) return undefined;
  const order: ListOrder = { direction: list === 'waiting' ? 'oldest-first' : 'newest-first', positionOf };
  const lines = queryItems(access, {
    tableName: access.tables.casework,
    partition: guardianshipsKey(division, list),
    from: (list === 'waiting' ? after : undefined) ?? startOfKeys,
    to: (list === 'reviewed' ? after : undefined) ?? endOfKeys,
    order: order.direction,
    chunk: request.itemsMax + 1,
    now: access.clock.now(),
  });
  const records = recordsOfLines(access, { lines, division, list, atOnce: request.itemsMax + 1 });
  return takePage(records, { list: name, order, itemsMax: request.itemsMax, after, read: readGuardianship });
}

const positionOf = (item: Item): string => {
  const { askedAt, guardianshipId } = readGuardianship(item);
  return caseworkLineKey('', askedAt, guardianshipId).sk;
};

type LinesRead = Omit<Asked, 'request'> & { readonly lines: AsyncGenerator<Item>; readonly atOnce: number };

/** The records behind lines, so many in one request; a line whose record is elsewhere now is passed over. */
async function* recordsOfLines(access: StoreAccess, { lines, division, list, atOnce }: LinesRead): AsyncGenerator<Item> {
  let gathered: ItemKey[] = [];
  const readGathered = async (): Promise<readonly Item[]> => {
    const keys = gathered;
    gathered = [];
    return (await recordsAt(access, keys)).filter((item) => {
      const guardianship = readGuardianship(item);
      return guardianship.division === division && reviewListOf(guardianship) === list;
    });
  };
  for await (const line of lines) {
    gathered.push(guardianshipKey(personOf(line), textOf(line, 'sk').slice(14)));
    if (gathered.length === atOnce) yield* await readGathered();
  }
  yield* await readGathered();
}
