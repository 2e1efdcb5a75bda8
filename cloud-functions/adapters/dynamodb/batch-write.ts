import { BatchWriteItemCommand, type WriteRequest } from '@aws-sdk/client-dynamodb';
import type { Item } from './items';
import type { StoreAccess } from './store-access';

/** DynamoDB's own limit. */
const itemsPerRequestMax = 25;
/** Below DynamoDB's 16 MB a request, and dynalite's too. */
const bytesPerRequestMax = 1_000_000;
const triesMax = 8;
const firstWaitMilliseconds = 50;

/** Puts items without conditions, many at a time; what the store puts off is sent again, ever more slowly. */
export async function writeBatch(client: StoreAccess['client'], tableName: string, items: readonly Item[]): Promise<void> {
  for (const requests of requestsOf(items)) await writeAll(client, tableName, requests);
}

function requestsOf(items: readonly Item[]): readonly WriteRequest[][] {
  const requests: WriteRequest[][] = [];
  let bytes = 0;
  for (const item of items) {
    const more = Buffer.byteLength(JSON.stringify(item));
    const last = requests.at(-1);
    if (last && last.length < itemsPerRequestMax && bytes + more <= bytesPerRequestMax) {
      last.push({ PutRequest: { Item: item } });
      bytes += more;
    } else {
      requests.push([{ PutRequest: { Item: item } }]);
      bytes = more;
    }
  }
  return requests;
}

async function writeAll(client: StoreAccess['client'], tableName: string, requests: WriteRequest[]): Promise<void> {
  let left = requests;
  for (let tries = 0; left.length > 0; tries++) {
    if (tries === triesMax) throw new Error(`the store put off ${left.length} items ${triesMax} times`);
    if (tries > 0)
      await new Promise((resolve) => setTimeout(resolve, firstWaitMilliseconds * 2 ** (tries - 1) * (0.5 + Math.random() / 2)));
    const answer = await client.send(new BatchWriteItemCommand({ RequestItems: { [tableName]: left } }));
    left = answer.UnprocessedItems?.[tableName] ?? [];
  }
}
