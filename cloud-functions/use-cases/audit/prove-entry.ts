import type { AuditRoot, SignedRoot } from '../../domain/audit/audit-root';
import type { ChainLink, LinkedEntry } from '../../domain/audit/chain-link';
import type { EntryProof } from '../../domain/audit/entry-proof';
import { inclusionPath } from '../../domain/audit/merkle-tree';
import { sealEntry } from '../../domain/audit/sealed-entry';
import type { AuditRoots } from '../ports/audit-chain';

/** The proof of an entry with nothing opened; whoever gives it adds what the other side may know. */
export async function proveEntry(
  { entry, salt, link }: LinkedEntry,
  roots: Pick<AuditRoots, 'last' | 'get' | 'leaves'>,
): Promise<EntryProof> {
  const { shard, seq, previousHash, at } = link;
  const proof = { entry: sealEntry(entry, salt), link: { shard, seq, previousHash, at } };
  const found = await rootOf(link, roots);
  if (!found) return proof;
  const index = indexIn(found, link);
  const leaves = await roots.leaves(found.signed.root.merkleRoot);
  return { ...proof, closed: { index, path: inclusionPath(leaves, index), signed: found.signed } };
}

type Found = { readonly signed: SignedRoot; readonly before: AuditRoot | undefined };

/** The first root whose head of this chain is not before the link: about a dozen reads in a year of hours. */
async function rootOf({ shard, seq }: ChainLink, roots: Pick<AuditRoots, 'last' | 'get'>): Promise<Found | undefined> {
  const reaches = (signed: SignedRoot | undefined): boolean => (signed?.root.heads[shard]?.seq ?? 0) >= seq;
  const last = await roots.last();
  if (!last || !reaches(last)) return undefined;
  let [low, high, signed, before] = [1, last.root.number, last, undefined as SignedRoot | undefined];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const root = await roots.get(middle);
    if (root && reaches(root)) [high, signed] = [middle, root];
    else [low, before] = [middle + 1, root];
  }
  return { signed, before: before?.root };
}

/** Its place among the leaves: after all links of the chains before its own, and those of its own before it. */
function indexIn({ signed, before }: Found, { shard, seq }: ChainLink): number {
  const start = (of: number): number => before?.heads[of]?.seq ?? 0;
  const chainsBefore = signed.root.heads.slice(0, shard).reduce((sum, head, of) => sum + head.seq - start(of), 0);
  return chainsBefore + seq - start(shard) - 1;
}
