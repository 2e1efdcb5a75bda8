/** Walks the whole record: all chains, all copies, all roots. Names whatever is not as it was written. */
import type { AuditRoot } from '../../domain/audit/audit-root';
import { walkChain } from '../../domain/audit/check-chain';
import { expiredTo, walkRoots } from '../../domain/audit/check-roots';
import type { Finding } from '../../domain/audit/findings';
import { type Hash, merkleRoot } from '../../domain/audit/merkle-tree';
import type { Instant } from '../../domain/time';
import type { WholeAuditRecord } from '../ports/whole-audit-record';
import { type CopiesChecked, checkCopies, type LinksSeen, seenLinks } from './verify-copies';

export type VerifyAuditRecordNeeds = {
  readonly record: WholeAuditRecord;
  /** Of the key that signs the roots, from elsewhere than the store; absent: the first root's is believed. */
  readonly kid?: string;
  /** Links whose hour was closed before this may be gone: their time is over. */
  readonly keptSince: Instant;
};
export type AuditRecordVerified = {
  readonly findings: readonly Finding[];
  readonly chains: number;
  readonly links: number;
  readonly roots: number;
  /** Who signed them. */
  readonly kid: string | undefined;
  /** Links that no root has taken in yet: for these nothing but their own chain speaks. */
  readonly openLinks: number;
} & CopiesChecked['counts'];

export async function verifyAuditRecord({ record, kid, keptSince }: VerifyAuditRecordNeeds): Promise<AuditRecordVerified> {
  const walk = walkRoots(kid);
  const roots: AuditRoot[] = [];
  for await (const found of record.roots()) {
    const root = walk.take(found);
    if (root) roots.push(root);
  }
  const rootsSeen = walk.end();
  const leaves = await leavesOf(roots, record);
  const seen = seenLinks(roots);
  const chains: Chain[] = [];
  for (let shard = 0; shard < record.shards; shard += 1) chains.push(await walkOne(shard, { record, roots, leaves, keptSince, seen }));
  const copies = await checkCopies(
    seen,
    chains.flatMap(({ findings }) => findings),
    record,
  );
  const links = chains.reduce((sum, chain) => sum + chain.links, 0);
  const open = chains.reduce((sum, { lastSeq }, shard) => sum + Math.max(0, lastSeq - (roots.at(-1)?.heads[shard]?.seq ?? 0)), 0);
  return {
    findings: [
      ...rootsSeen.findings,
      ...roots.flatMap((root, index) => rootAgainstChains(root, { before: rootBefore(roots, index), chains, keptSince })),
      ...copies.findings,
    ],
    chains: record.shards,
    links,
    openLinks: open,
    roots: rootsSeen.roots,
    kid: rootsSeen.kid,
    ...copies.counts,
  };
}

type Chain = ReturnType<ReturnType<typeof walkChain>['end']>;
/** By chain: number to hash, and back. */
type Leaves = readonly { readonly bySeq: Map<number, Hash>; readonly byHash: Map<Hash, number> }[];

/** What each link was when its hour was closed. Leaves that do not hash to their signed root say nothing. */
async function leavesOf(roots: readonly AuditRoot[], record: WholeAuditRecord): Promise<Leaves> {
  const chains = Array.from({ length: record.shards }, () => ({ bySeq: new Map<number, Hash>(), byHash: new Map<Hash, number>() }));
  for (const [index, root] of roots.entries()) {
    const before = rootBefore(roots, index);
    if (!before && root.number > 1) continue;
    const leaves = root.links > 0 ? await record.leaves(root.merkleRoot) : [];
    if (!leaves || leaves.length !== root.links || merkleRoot(leaves) !== root.merkleRoot) continue;
    let place = 0;
    for (const [shard, { seq: last }] of root.heads.entries())
      for (let seq = (before?.heads[shard]?.seq ?? 0) + 1; seq <= last; seq += 1) {
        const leaf = leaves[place];
        place += 1;
        if (leaf === undefined) continue;
        chains[shard]?.bySeq.set(seq, leaf);
        chains[shard]?.byHash.set(leaf, seq);
      }
  }
  return chains;
}

/** Where a root cannot be relied on, the next one's own links are not known either. */
function rootBefore(roots: readonly AuditRoot[], index: number): AuditRoot | undefined {
  const [root, before] = [roots[index], roots[index - 1]];
  return root && before?.number === root.number - 1 ? before : undefined;
}

type Walk = {
  readonly record: WholeAuditRecord;
  readonly roots: readonly AuditRoot[];
  readonly leaves: Leaves;
  readonly keptSince: Instant;
  readonly seen: LinksSeen;
};

async function walkOne(shard: number, { record, roots, leaves, keptSince, seen }: Walk): Promise<Chain> {
  const known = leaves[shard];
  const walk = walkChain(shard, {
    leafOf: (seq) => known?.bySeq.get(seq),
    seqOf: (hash) => known?.byHash.get(hash),
    closedTo: roots.at(-1)?.heads[shard]?.seq ?? 0,
    expiredTo: expiredTo(roots, shard, keptSince),
  });
  for await (const link of record.links(shard)) {
    walk.take(link);
    seen.take(shard, link);
  }
  return walk.end();
}

type Beside = { readonly before: AuditRoot | undefined; readonly chains: readonly Chain[]; readonly keptSince: Instant };

/** The Merkle root anew from the links as they stand. What of them is missing or unreadable is named already. */
function rootAgainstChains(root: AuditRoot, { before, chains, keptSince }: Beside): readonly Finding[] {
  if (root.to <= keptSince || (before === undefined && root.number > 1)) return [];
  const hashes: Hash[] = [];
  for (const [shard, { seq: last, linkHash }] of root.heads.entries()) {
    const chain = chains[shard]?.hashes;
    for (let seq = (before?.heads[shard]?.seq ?? 0) + 1; seq <= last; seq += 1) {
      const hash = chain?.get(seq);
      if (hash === undefined) return [{ kind: 'root-not-following', root: root.number, part: 'chains' }];
      hashes.push(hash);
    }
    const head = last > 0 ? chain?.get(last) : undefined;
    if (head !== undefined && head !== linkHash) return [{ kind: 'root-not-following', root: root.number, part: 'chains' }];
  }
  return merkleRoot(hashes) === root.merkleRoot ? [] : [{ kind: 'root-not-following', root: root.number, part: 'chains' }];
}
