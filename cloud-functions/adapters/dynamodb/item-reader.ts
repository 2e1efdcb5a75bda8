import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { type Item, keyOf } from './items';
import type { ItemKey } from './keys';
import type { StoreAccess } from './store-access';

/** Half a read unit per 4 KB; may be a moment old. */
export async function readItem({ client }: Pick<StoreAccess, 'client'>, tableName: string, key: ItemKey): Promise<Item | undefined> {
  return (await client.send(new GetItemCommand({ TableName: tableName, Key: keyOf(key) }))).Item;
}

/** What was written last, at twice the price: before changing what was read. */
export async function readNewestItem({ client }: Pick<StoreAccess, 'client'>, tableName: string, key: ItemKey): Promise<Item | undefined> {
  return (await client.send(new GetItemCommand({ TableName: tableName, Key: keyOf(key), ConsistentRead: true }))).Item;
}
