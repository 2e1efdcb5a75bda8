/**
 * Keys of the chains over the audit record, of its roots and of alerts; the entries' own keys are in keys.ts, whose rules
 * hold here too.
 *
 * | table | what is asked | key |
 * |---|---|---|
 * | audit | links of a chain, oldest first; its head | `chain#<shard>` / `<number>` |
 * | audit | roots, newest first; one by its number | `audit-roots` / `<number>#root` |
 * | audit | hashes of the links a root takes in | `audit-leaves#<Merkle root>` / `<part>` |
 * | audit | an alert | `alert#<id>` / `head` |
 * | audit | alerts of a district in a state, newest first | `alerts#<division>#<state>` / `<hour>#<id>` |
 */
import type { ItemKey } from './keys';

const shardText = (shard: number): string => String(shard).padStart(2, '0');
/** Of links and roots: 13 digits, so that text order is their order. */
const numberText = (number: number): string => String(number).padStart(13, '0');

export const chainPrefix = 'chain#';
export const chainOf = (shard: number): string => `${chainPrefix}${shardText(shard)}`;
export const chainLinkKey = (shard: number, seq: number): ItemKey => ({ pk: chainOf(shard), sk: numberText(seq) });
export const auditRootsKey = 'audit-roots';
export const auditRootKey = (number: number): ItemKey => ({ pk: auditRootsKey, sk: `${numberText(number)}#root` });
export const auditLeavesPrefix = 'audit-leaves#';
export const auditLeavesOf = (merkleRoot: string): string => `${auditLeavesPrefix}${merkleRoot}`;
export const auditLeavesKey = (merkleRoot: string, part: number): ItemKey => ({
  pk: auditLeavesOf(merkleRoot),
  sk: String(part).padStart(4, '0'),
});
export const alertKey = (alertId: string): ItemKey => ({ pk: `alert#${alertId}`, sk: 'head' });
export const alertsOf = (district: string, state: 'open' | 'closed'): string => `alerts#${district}#${state}`;

/** How a copy of an entry names its link. */
export const linkText = (shard: number, seq: number): string => `${shardText(shard)}#${numberText(seq)}`;
export function linkOfText(text: string): { readonly shard: number; readonly seq: number } | undefined {
  const [, shard, seq] = /^(\d{2})#(\d{13})$/.exec(text) ?? [];
  return shard !== undefined && seq !== undefined ? { shard: Number(shard), seq: Number(seq) } : undefined;
}
