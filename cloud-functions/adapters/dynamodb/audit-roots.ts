import { QueryCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { SignedRoot } from '../../domain/audit/audit-root';
import { type Hash, isHash } from '../../domain/audit/merkle-tree';
import type { AuditRoots } from '../../use-cases/ports/audit-chain';
import { readItem } from './item-reader';
import { bodyOf, type Item, isKept, jsonItem, storedInstant } from './items';
import { auditLeavesKey, auditLeavesOf, auditRootKey, auditRootsKey } from './keys-audit';
import { endOfKeys, pageOfPartition, queryItems, startOfKeys } from './lists';
import { auditKeptUntil, policyKeptUntil } from './retention';
import type { StoreAccess } from './store-access';
import { absent, putIf } from './writes';

const hash = z.custom<Hash>(isHash);
const rootSchema = z.object({
  root: z.object({
    jurisdiction: z.string(),
    number: z.int(),
    from: storedInstant,
    to: storedInstant,
    links: z.int(),
    merkleRoot: hash,
    heads: z.array(z.object({ seq: z.int(), linkHash: hash })),
    previous: hash,
  }),
  publicKey: z.string(),
  signature: z.string(),
});
const leavesSchema = z.array(hash);

export const readRoot = (item: Item): SignedRoot => bodyOf('audit root', rootSchema, item);
export const readLeaves = (item: Item): readonly Hash[] => bodyOf('leaves of an audit root', leavesSchema, item);

/** Of 67 bytes each: well below the 400 KB an item may have. */
const leavesPerItem = 4_000;

/**
 * Roots are kept as long as rules are: they name nobody, and whoever noted one down must find it again. The leaves are
 * under the root they hash to, so two runs at once write the same or each their own.
 */
export function makeAuditRoots(access: StoreAccess): AuditRoots {
  const { client, tables, clock } = access;
  const tableName = tables.audit;
  const kept = (item: Item | undefined): SignedRoot | undefined => (isKept(item, clock.now()) ? readRoot(item) : undefined);
  const get = async (number: number): Promise<SignedRoot | undefined> => kept(await readItem(access, tableName, auditRootKey(number)));
  return {
    get,
    last: async () => {
      const { Items } = await client.send(
        new QueryCommand({
          TableName: tableName,
          KeyConditionExpression: 'pk = :roots',
          ExpressionAttributeValues: { ':roots': { S: auditRootsKey } },
          ScanIndexForward: false,
          Limit: 1,
          ConsistentRead: true,
        }),
      );
      return kept(Items?.[0]);
    },
    list: (request) =>
      pageOfPartition(access, {
        list: 'audit-roots',
        query: { tableName, partition: auditRootsKey, now: clock.now() },
        direction: 'newest-first',
        request,
        read: readRoot,
      }),
    add: async (signed, leaves) => {
      const { number, to, merkleRoot } = signed.root;
      for (let part = 0; part * leavesPerItem < leaves.length; part += 1) {
        const some = leaves.slice(part * leavesPerItem, (part + 1) * leavesPerItem);
        await putIf(client, tableName, jsonItem(auditLeavesKey(merkleRoot, part), some, auditKeptUntil(to)));
      }
      return (await putIf(client, tableName, jsonItem(auditRootKey(number), signed, policyKeptUntil(to)), absent)).written;
    },
    leaves: async (merkleRoot) => {
      const parts = { tableName, partition: auditLeavesOf(merkleRoot), now: clock.now(), from: startOfKeys, to: endOfKeys } as const;
      const leaves: Hash[] = [];
      for await (const item of queryItems(access, { ...parts, order: 'oldest-first' })) leaves.push(...readLeaves(item));
      return leaves;
    },
  };
}
