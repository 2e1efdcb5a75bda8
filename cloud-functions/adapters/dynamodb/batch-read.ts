import { BatchGetItemCommand } from '@aws-sdk/client-dynamodb';
import { type Item, keyOf, textOf } from './items';
import type { ItemKey } from './keys';
import { severalAtOnce } from './several-at-once';
import type { StoreAccess } from './store-access';

/** DynamoDB's own limit. */
const itemsPerRequestMax = 100;
const requestsAtOnceMax = 4;
const triesMax = 8;
const firstWaitMilliseconds = 50;

export type BatchRead = {
  readonly tableName: string;
  readonly keys: readonly ItemKey[];
  /** Only these; pk and sk come along. Absent: all. */
  readonly attributes?: readonly string[];
};
export type ItemsRead = { find(key: ItemKey): Item | undefined };

/** Reads many items as they were written last. A key may be named twice. */
export async function readBatch({ client }: Pick<StoreAccess, 'client'>, { tableName, keys, attributes }: BatchRead): Promise<ItemsRead> {
  const wanted = [...new Map(keys.map((key) => [nameOf(key), key])).values()];
  const requests = Array.from({ length: Math.ceil(wanted.length / itemsPerRequestMax) }, (_, place) =>
    wanted.slice(place * itemsPerRequestMax, (place + 1) * itemsPerRequestMax).map(keyOf),
  );
  const found = new Map<string, Item>();
  await severalAtOnce(requestsAtOnceMax, requests, async (request) => {
    let left = request;
    for (let tries = 0; left.length > 0; tries++) {
      if (tries === triesMax) throw new Error(`the store put off ${left.length} reads ${triesMax} times`);
      if (tries > 0)
        await new Promise((resolve) => setTimeout(resolve, firstWaitMilliseconds * 2 ** (tries - 1) * (0.5 + Math.random() / 2)));
      const projection = attributes && projectionOf(['pk', 'sk', ...attributes]);
      const answer = await client.send(
        new BatchGetItemCommand({ RequestItems: { [tableName]: { Keys: left, ConsistentRead: true, ...projection } } }),
      );
      for (const item of answer.Responses?.[tableName] ?? []) found.set(nameOf({ pk: textOf(item, 'pk'), sk: textOf(item, 'sk') }), item);
      left = answer.UnprocessedKeys?.[tableName]?.Keys ?? [];
    }
  });
  return { find: (key) => found.get(nameOf(key)) };
}

const nameOf = ({ pk, sk }: ItemKey): string => `${pk}\n${sk}`;

const projectionOf = (attributes: readonly string[]) => ({
  ProjectionExpression: attributes.map((name) => `#${name}`).join(', '),
  ExpressionAttributeNames: Object.fromEntries(attributes.map((name) => [`#${name}`, name])),
});
