import type { PersonId } from '../../domain/ids';
import { type Instant, instant } from '../../domain/time';
import type { FactsChange, PeopleStore, PersonFacts } from '../../use-cases/ports/people-store';
import { addFacts, packFacts, readFacts, readFactsItem, readOlderFacts, type StoredFacts } from './facts-item';
import { makeGatheredReads } from './gathered-reads';
import { readNewestItem } from './item-reader';
import { type Item, integerOf, isKept, keyOf, StoredItemDamaged, secondOf } from './items';
import { factsKey, olderFactsKey } from './keys';
import { personKeptUntil } from './retention';
import type { StoreAccess } from './store-access';
import { type Condition, putIf } from './writes';

/** The facts side of the people store; `nameFacts` puts the masked name where a check-in reads it. */
export type FactsStore = Pick<PeopleStore, 'getFacts' | 'appendFacts'> & {
  nameFacts(personId: PersonId, maskedName: string): Promise<void>;
};

export function makeFactsStore(access: StoreAccess): FactsStore {
  const readGathered = makeGatheredReads(access, access.tables.people);
  return {
    getFacts: async (personId, reading) => {
      const key = factsKey(personId);
      const item = await (reading === 'newest' ? readNewestItem(access, access.tables.people, key) : readGathered(key));
      return readAll(access, personId, heldFacts(item, access.clock.now()).stored);
    },
    appendFacts: (personId, change) => append(access, personId, change),
    nameFacts: (personId, maskedName) => name(access, personId, maskedName),
  };
}

type HeldFacts = {
  readonly stored: StoredFacts;
  readonly keptUntil: Instant;
  /** `revision` of the item that is physically there, expired or not. */
  readonly condition: Condition;
};

const nothing: StoredFacts = { facts: [], older: [], revision: 0, damaged: false };

function heldFacts(item: Item | undefined, now: Instant): HeldFacts {
  const condition: Condition = item
    ? { expression: 'revision = :revision', values: { ':revision': { N: String(integerOf(item, 'revision') ?? 0) } } }
    : { expression: 'attribute_not_exists(pk)' };
  if (!isKept(item, now)) return { stored: nothing, keptUntil: personKeptUntil(now), condition };
  // A change does not lengthen a person's time, a sign-in does: so everything beside this item ends with it.
  return { stored: readFactsItem(item), keptUntil: instant((integerOf(item, 'expiresAt') ?? 0) * 1000), condition };
}

async function readAll(access: StoreAccess, personId: PersonId, stored: StoredFacts): Promise<PersonFacts> {
  const { people } = access.tables;
  const older = await Promise.all(
    stored.older.map(async (hash) => readOlderFacts(await readNewestItem(access, people, olderFactsKey(personId, hash)))),
  );
  return readFacts(stored, older);
}

async function append(access: StoreAccess, personId: PersonId, change: FactsChange): Promise<PersonFacts | undefined> {
  const held = heldFacts(await readNewestItem(access, access.tables.people, factsKey(personId)), access.clock.now());
  if (held.stored.revision !== change.revision) return undefined;
  const added = addFacts(held.stored, await readAll(access, personId, held.stored), change.facts);
  const changed: StoredFacts = { ...added, ...(change.declaredAt !== undefined && { declaredAt: change.declaredAt }) };
  const written = await replace(access, personId, held, changed);
  return written && readAll(access, personId, written);
}

/** Tries again when facts are appended meanwhile; ten writers at one person's record in one moment are not people. */
const triesMax = 10;

async function name(access: StoreAccess, personId: PersonId, maskedName: string): Promise<void> {
  for (let tries = 0; tries < triesMax; tries++) {
    const held = heldFacts(await readNewestItem(access, access.tables.people, factsKey(personId)), access.clock.now());
    if (held.stored.maskedName === maskedName) return;
    if (await replace(access, personId, held, { ...held.stored, maskedName })) return;
  }
  throw new Error('a person’s facts keep changing');
}

/** Writes the next revision if nobody else has; further items come first, so that a reader always finds what the item names. */
async function replace(access: StoreAccess, personId: PersonId, held: HeldFacts, changed: StoredFacts): Promise<StoredFacts | undefined> {
  // What cannot be read must not be overwritten either.
  if (held.stored.damaged) throw new StoredItemDamaged('facts item');
  const { client, tables } = access;
  const expiresAt = { N: String(secondOf(held.keptUntil)) };
  const next = { ...changed, revision: held.stored.revision + 1 };
  const { attributes, older } = packFacts(next);
  for (const { hash, packed } of older)
    await putIf(client, tables.people, { ...keyOf(olderFactsKey(personId, hash)), packed: { B: packed }, expiresAt });
  const item: Item = {
    ...keyOf(factsKey(personId)),
    ...attributes,
    revision: { N: String(next.revision) },
    expiresAt,
    ...(next.declaredAt !== undefined && { declaredAt: { N: String(next.declaredAt) } }),
    ...(next.maskedName !== undefined && { maskedName: { S: next.maskedName } }),
  };
  const put = await putIf(client, tables.people, item, held.condition);
  return put.written ? readFactsItem(item) : undefined;
}
