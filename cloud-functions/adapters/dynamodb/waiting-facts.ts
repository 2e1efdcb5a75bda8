/**
 * Facts about people who have not registered: one item each beside the place of the document's claim, put without a
 * condition (the same fact makes the same item), read whole when the document is registered.
 *
 * No fact is lost to a registration at the same moment. A feed (1) puts the waiting item, then (2) reads whose document it
 * is; a registration (3) sets the identity, then (4) reads what waits. All four are strongly consistent. If (2) comes after
 * (3), the feed sees the holder and appends the fact itself. If not, then (1) before (2) before (3) before (4): the
 * registration reads the fact. In between both do, which the fact's id makes one.
 */
import type { TakenBack } from '../../domain/feed/fold-rows';
import { formatFact, parseFact } from '../../domain/health-code/fact-json';
import type { Fact } from '../../domain/health-code/facts';
import { type Instant, instant } from '../../domain/time';
import { expiry, type Item, integerOf, keyOf, parsedJson, StoredItemDamaged, textOf } from './items';
import { takenBackKey, waitingFactKey, waitingOf, waitingPrefix } from './keys';
import { endOfKeys, queryItems } from './lists';
import { waitingFactKeptUntil } from './retention';
import type { StoreAccess } from './store-access';

export const waitingFactItem = (document: string, fact: Fact, now: Instant): Item => ({
  ...keyOf(waitingFactKey(document, fact.id)),
  ...expiry(waitingFactKeptUntil(fact, now)),
  fact: { S: JSON.stringify(formatFact(fact)) },
});

export function readWaitingFact(item: Item): Fact {
  const fact = parseFact(parsedJson(textOf(item, 'fact')));
  if (fact.kind === 'unreadable') throw new StoredItemDamaged('waiting fact');
  return fact;
}

/** Written anew when it is told again: the latest instant says all. */
export const takenBackItem = (document: string, { idPrefix, at }: TakenBack, keptUntil: Instant): Item => ({
  ...keyOf(takenBackKey(document, idPrefix)),
  ...expiry(keptUntil),
  idPrefix: { S: idPrefix },
  takenBackAt: { N: String(at) },
});

export function readTakenBack(item: Item): TakenBack | undefined {
  const at = integerOf(item, 'takenBackAt');
  return at === undefined ? undefined : { idPrefix: textOf(item, 'idPrefix'), at: instant(at) };
}

export type Waiting = { readonly facts: readonly Fact[]; readonly takenBack: readonly TakenBack[] };

/** Everything that waits under a document, as it was written last. */
export async function readWaiting(access: StoreAccess, document: string): Promise<Waiting> {
  const facts: Fact[] = [];
  const takenBack: TakenBack[] = [];
  const query = {
    tableName: access.tables.people,
    partition: waitingOf(document),
    from: waitingPrefix,
    to: `${waitingPrefix}${endOfKeys}`,
    order: 'oldest-first',
    newest: true,
    now: access.clock.now(),
  } as const;
  for await (const item of queryItems(access, query)) {
    const told = readTakenBack(item);
    if (told) takenBack.push(told);
    else facts.push(readWaitingFact(item));
  }
  return { facts, takenBack };
}
