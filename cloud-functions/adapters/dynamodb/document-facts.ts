/** Facts that come in by document, many rows at once: to those who hold the documents, or to wait for them. */
import { foldRows } from '../../domain/feed/fold-rows';
import type { PersonId } from '../../domain/ids';
import type { DocumentRow, DocumentRowOutcome } from '../../use-cases/ports/people-store';
import { readBatch } from './batch-read';
import { writeBatch } from './batch-write';
import { changeFacts } from './facts-store';
import { holdersOf } from './identities';
import { readNewestItem } from './item-reader';
import { type Item, isKept, textOf } from './items';
import { factsKey, type ItemKey, takenBackKey, waitingFactKey } from './keys';
import { waitingKeptUntil } from './retention';
import { severalAtOnce } from './several-at-once';
import type { StoreAccess } from './store-access';
import { readTakenBack, readWaiting, readWaitingFact, takenBackItem, waitingFactItem } from './waiting-facts';

/** People written to at once: a store on the same machine is busy with eight, AWS takes far more than one Lambda sends. */
const peopleAtOnceMax = 16;

type Placed = { readonly place: number; readonly row: DocumentRow };
type Tell = (place: number, outcome: DocumentRowOutcome) => void;

export async function appendFactsOfDocuments(access: StoreAccess, rows: readonly DocumentRow[]): Promise<readonly DocumentRowOutcome[]> {
  const outcomes: DocumentRowOutcome[] = rows.map(() => 'already-held');
  const tell: Tell = (place, outcome) => {
    outcomes[place] = outcome;
  };
  const placed = rows.map((row, place) => ({ place, row }));
  const waiting = await giveToHolders(access, placed, tell);
  await leaveWaiting(access, waiting, tell);
  // Who registered meanwhile has perhaps not seen what was left just now (waiting-facts.ts gives the reasoning).
  await giveToHolders(access, waiting, (place, outcome) => {
    if (outcome !== 'already-held') outcomes[place] = outcome;
  });
  return outcomes;
}

/** Appends the rows of registered documents; the others are given back. */
async function giveToHolders(access: StoreAccess, placed: readonly Placed[], tell: Tell): Promise<readonly Placed[]> {
  if (placed.length === 0) return [];
  const holders = await holdersOf(access, [...new Set(placed.map(({ row }) => row.documentKey))]);
  const ofPerson = new Map<PersonId, Placed[]>();
  for (const each of placed) {
    const holder = holders.get(each.row.documentKey);
    if (holder) ofPerson.set(holder, [...(ofPerson.get(holder) ?? []), each]);
  }
  const keys = [...ofPerson.keys()].map(factsKey);
  const items = await readBatch(access, { tableName: access.tables.people, keys });
  await severalAtOnce(peopleAtOnceMax, [...ofPerson], async ([personId, theirs]) => {
    const told = theirs.map(({ row }) => row);
    let outcomes: readonly DocumentRowOutcome[] = [];
    await changeFacts(access, personId, {
      item: items.find(factsKey(personId)),
      decide: ({ facts }) => {
        const folded = foldRows(facts, told);
        outcomes = folded.outcomes;
        return folded.change;
      },
    });
    for (const [index, { place }] of theirs.entries()) tell(place, outcomes[index] ?? 'already-held');
  });
  return placed.filter(({ row }) => !holders.has(row.documentKey));
}

/** Puts what does not wait yet; a row whose facts wait with other contents is not written. */
async function leaveWaiting(access: StoreAccess, placed: readonly Placed[], tell: Tell): Promise<void> {
  if (placed.length === 0) return;
  const now = access.clock.now();
  const keys = placed.flatMap(({ row }) => waitingKeys(row));
  const found = await readBatch(access, { tableName: access.tables.people, keys });
  const items = new Map<string, Item>();
  /** As it waits, or is about to. */
  const itemAt = (key: ItemKey): Item | undefined => {
    const item = found.find(key);
    return items.get(key.pk + key.sk) ?? (isKept(item, now) ? item : undefined);
  };
  for (const { place, row } of placed) {
    const { documentKey: document, facts, takenBack } = row;
    const there = facts.map(({ id }) => itemAt(waitingFactKey(document, id)));
    const held = there.filter((item) => item !== undefined).map(readWaitingFact);
    const { outcomes, change } = foldRows(held, [{ facts }]);
    const before = takenBack && itemAt(takenBackKey(document, takenBack.idPrefix));
    const isToldNow = takenBack !== undefined && ((before && readTakenBack(before)?.at) ?? 0) < takenBack.at;
    const fresh = [
      ...(change?.facts ?? []).map((fact) => waitingFactItem(document, fact, now)),
      ...(isToldNow ? [takenBackItem(document, takenBack, waitingKeptUntil(now))] : []),
    ];
    for (const item of fresh) items.set(textOf(item, 'pk') + textOf(item, 'sk'), item);
    tell(place, outcomes[0] === 'differs' ? 'differs' : fresh.length > 0 ? 'waiting' : 'already-waiting');
  }
  await writeBatch(access.client, access.tables.people, [...items.values()]);
}

const waitingKeys = ({ documentKey, facts, takenBack }: DocumentRow): readonly ItemKey[] => [
  ...facts.map(({ id }) => waitingFactKey(documentKey, id)),
  ...(takenBack ? [takenBackKey(documentKey, takenBack.idPrefix)] : []),
];

/** Appends what waited under the document a person has registered. What was moved stays where it waited until it expires. */
export async function gatherWaiting(access: StoreAccess, personId: PersonId, document: string): Promise<void> {
  const { facts, takenBack } = await readWaiting(access, document);
  if (facts.length === 0) return;
  const rows: readonly DocumentRow[] = [
    ...facts.map((fact) => ({ documentKey: document, facts: [fact] })),
    ...takenBack.map((told) => ({ documentKey: document, facts: [], takenBack: told })),
  ];
  const item = await readNewestItem(access, access.tables.people, factsKey(personId));
  await changeFacts(access, personId, { item, decide: (person) => foldRows(person.facts, rows).change });
}
