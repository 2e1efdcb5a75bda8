import type { PersonId } from '../../domain/ids';
import { type Instant, instant } from '../../domain/time';
import type { FactsChange, PeopleStore, PersonFacts } from '../../use-cases/ports/people-store';
import { addFacts, type OlderFacts, packFacts, readFacts, readFactsItem, readOlderFacts, type StoredFacts } from './facts-item';
import { makeGatheredReads } from './gathered-reads';
import { readNewestItem } from './item-reader';
import { type Item, integerOf, isKept, keyOf, StoredItemDamaged, secondOf } from './items';
import { factsKey, olderFactsKey } from './keys';
import { personKeptUntil } from './retention';
import type { StoreAccess } from './store-access';
import { withdrawFacts } from './withdraw-facts';
import { type Condition, putIf } from './writes';

/** The facts side of the people store; `nameFacts` puts the masked name where a check-in reads it. */
export type FactsStore = Pick<PeopleStore, 'getFacts' | 'appendFacts'> & {
  nameFacts(personId: PersonId, maskedName: string): Promise<void>;
};

export function makeFactsStore(access: StoreAccess): FactsStore {
  const readGathered = makeGatheredReads(access, access.tables.people);
  return {
    getFacts: async (personId, reading) => {
      const item = await (reading === 'newest' ? readNewest(access, personId) : readGathered(factsKey(personId)));
      return (await readHeld(access, personId, item)).person;
    },
    appendFacts: async (personId, change) => {
      const held = await readHeld(access, personId, await readNewest(access, personId));
      return held.stored.revision === change.revision ? write(access, personId, { held, change }) : undefined;
    },
    nameFacts: (personId, maskedName) => name(access, personId, maskedName),
  };
}

type HeldItem = {
  readonly stored: StoredFacts;
  readonly keptUntil: Instant;
  /** `revision` of the item that is physically there, expired or not. */
  readonly condition: Condition;
};
/** With what further items hold, and read as a whole. */
type HeldFacts = HeldItem & { readonly olderFacts: readonly (readonly unknown[] | undefined)[]; readonly person: PersonFacts };

const nothing: StoredFacts = { facts: [], older: [], revision: 0, damaged: false };

function heldItem(item: Item | undefined, now: Instant): HeldItem {
  const condition: Condition = item
    ? { expression: 'revision = :revision', values: { ':revision': { N: String(integerOf(item, 'revision') ?? 0) } } }
    : { expression: 'attribute_not_exists(pk)' };
  if (!isKept(item, now)) return { stored: nothing, keptUntil: personKeptUntil(now), condition };
  // A change does not lengthen a person's time, a sign-in does: so everything beside this item ends with it.
  return { stored: readFactsItem(item), keptUntil: instant((integerOf(item, 'expiresAt') ?? 0) * 1000), condition };
}

const readNewest = (access: StoreAccess, personId: PersonId): Promise<Item | undefined> =>
  readNewestItem(access, access.tables.people, factsKey(personId));

async function readHeld(access: StoreAccess, personId: PersonId, item: Item | undefined): Promise<HeldFacts> {
  const held = heldItem(item, access.clock.now());
  const { people } = access.tables;
  const olderFacts = await Promise.all(
    held.stored.older.map(async (hash) => readOlderFacts(await readNewestItem(access, people, olderFactsKey(personId, hash)))),
  );
  return { ...held, olderFacts, person: readFacts(held.stored, olderFacts) };
}

type FactsWritten = Pick<FactsChange, 'facts' | 'declaredAt' | 'division' | 'withdrawn'>;

async function write(
  access: StoreAccess,
  personId: PersonId,
  { held, change }: { readonly held: HeldFacts; readonly change: FactsWritten },
): Promise<PersonFacts | undefined> {
  const { declaredAt, division } = change;
  const added = addFacts(held.stored, held.person, change.facts);
  const { stored, older } = withdrawFacts(added, held.olderFacts, change.withdrawn ?? []);
  const changed = { ...stored, ...(declaredAt !== undefined && { declaredAt }), ...(division !== undefined && { division }) };
  const written = await replace(access, personId, { held, changed, older });
  return written && (await readHeld(access, personId, written)).person;
}

/** Tries again when facts are appended meanwhile; ten writers at one person's record in one moment are not people. */
const triesMax = 10;

async function name(access: StoreAccess, personId: PersonId, maskedName: string): Promise<void> {
  for (let tries = 0; tries < triesMax; tries++) {
    const held = heldItem(await readNewest(access, personId), access.clock.now());
    if (held.stored.maskedName === maskedName) return;
    if (await replace(access, personId, { held, changed: { ...held.stored, maskedName }, older: [] })) return;
  }
  throw new Error('a person’s facts keep changing');
}

/**
 * Changes a person's facts by what `decide` makes of those held, again if they changed meanwhile. `item` is the facts item
 * as it was read for many people at once, a moment old perhaps. `decide` gives `undefined` when there is nothing to write.
 */
export async function changeFacts(
  access: StoreAccess,
  personId: PersonId,
  { item, decide }: { readonly item: Item | undefined; readonly decide: (person: PersonFacts) => FactsWritten | undefined },
): Promise<void> {
  let read = item;
  for (let tries = 0; tries < triesMax; tries++) {
    const held = await readHeld(access, personId, read);
    const change = decide(held.person);
    if (!change || (await write(access, personId, { held, change }))) return;
    read = await readNewest(access, personId);
  }
  throw new Error('a person’s facts keep changing');
}

type Replacement = { readonly held: HeldItem; readonly changed: StoredFacts; readonly older: readonly OlderFacts[] };

/** Writes the next revision if nobody else has; further items come first, so that a reader always finds what the item names. */
async function replace(access: StoreAccess, personId: PersonId, { held, changed, older }: Replacement): Promise<Item | undefined> {
  // What cannot be read must not be overwritten either.
  if (held.stored.damaged) throw new StoredItemDamaged('facts item');
  const { client, tables } = access;
  const expiresAt = { N: String(secondOf(held.keptUntil)) };
  const next = { ...changed, revision: held.stored.revision + 1 };
  const packed = packFacts(next);
  for (const { hash, packed: content } of [...older, ...packed.older])
    await putIf(client, tables.people, { ...keyOf(olderFactsKey(personId, hash)), packed: { B: content }, expiresAt });
  const item: Item = {
    ...keyOf(factsKey(personId)),
    ...packed.attributes,
    revision: { N: String(next.revision) },
    expiresAt,
    ...(next.declaredAt !== undefined && { declaredAt: { N: String(next.declaredAt) } }),
    ...(next.maskedName !== undefined && { maskedName: { S: next.maskedName } }),
    ...(next.division !== undefined && { division: { S: next.division } }),
  };
  const put = await putIf(client, tables.people, item, held.condition);
  return put.written ? item : undefined;
}
