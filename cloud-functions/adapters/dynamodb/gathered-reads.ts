/**
 * Reads of many callers in few requests. A process that serves a crowd asks for the facts of dozens of people in one
 * moment; most of a request's cost is the request. A caller alone gets a plain GetItem at once, as in a Lambda, which
 * serves one at a time. Units are the same either way: half a unit per item up to 4 KB.
 */
import { BatchGetItemCommand } from '@aws-sdk/client-dynamodb';
import { readItem } from './item-reader';
import { type Item, keyOf, textOf } from './items';
import type { ItemKey } from './keys';
import type { StoreAccess } from './store-access';

/** DynamoDB's own limit. */
const itemsPerRequestMax = 100;
/** While so many requests are under way, reads gather for the next one. */
const requestsAtOnceMax = 2;

type Waiting = { readonly resolve: (item: Item | undefined) => void; readonly reject: (fault: unknown) => void };
type Wanted = { readonly key: ItemKey; readonly waiting: Waiting[] };

export type ReadGathered = (key: ItemKey) => Promise<Item | undefined>;

/** Each answer may be a moment old, as `readItem`'s. */
export function makeGatheredReads(access: Pick<StoreAccess, 'client'>, tableName: string): ReadGathered {
  let gathered = new Map<string, Wanted>();
  let isScheduled = false;
  let underWay = 0;

  const schedule = (): void => {
    if (isScheduled || gathered.size === 0 || underWay >= requestsAtOnceMax) return;
    isScheduled = true;
    setImmediate(send);
  };
  const send = (): void => {
    isScheduled = false;
    const wanted = [...gathered.values()].slice(0, itemsPerRequestMax);
    gathered = new Map([...gathered].slice(wanted.length));
    underWay += 1;
    readTogether(access, tableName, wanted).finally(() => {
      underWay -= 1;
      schedule();
    });
    schedule();
  };
  return (key) =>
    new Promise((resolve, reject) => {
      const name = nameOf(key);
      const wanted = gathered.get(name);
      if (wanted) wanted.waiting.push({ resolve, reject });
      else gathered.set(name, { key, waiting: [{ resolve, reject }] });
      schedule();
    });
}

const nameOf = ({ pk, sk }: ItemKey): string => `${pk}\n${sk}`;

/** Answers everyone, if only with the fault; never rejects. */
async function readTogether(access: Pick<StoreAccess, 'client'>, tableName: string, wanted: readonly Wanted[]): Promise<void> {
  try {
    const [only] = wanted;
    const items = wanted.length === 1 && only ? [await readItem(access, tableName, only.key)] : await readBatch(access, tableName, wanted);
    for (const [place, { waiting }] of wanted.entries()) for (const { resolve } of waiting) resolve(items[place]);
  } catch (fault) {
    for (const { waiting } of wanted) for (const { reject } of waiting) reject(fault);
  }
}

async function readBatch({ client }: Pick<StoreAccess, 'client'>, tableName: string, wanted: readonly Wanted[]) {
  const keys = wanted.map(({ key }) => keyOf(key));
  const answer = await client.send(new BatchGetItemCommand({ RequestItems: { [tableName]: { Keys: keys } } }));
  const found = new Map(
    (answer.Responses?.[tableName] ?? []).map((item) => [nameOf({ pk: textOf(item, 'pk'), sk: textOf(item, 'sk') }), item]),
  );
  // What the store put off is asked for again one by one: the SDK's own retries then apply.
  for (const key of answer.UnprocessedKeys?.[tableName]?.Keys ?? []) {
    const put = { pk: textOf(key, 'pk'), sk: textOf(key, 'sk') };
    const item = await readItem({ client }, tableName, put);
    if (item) found.set(nameOf(put), item);
  }
  return wanted.map(({ key }) => found.get(nameOf(key)));
}
