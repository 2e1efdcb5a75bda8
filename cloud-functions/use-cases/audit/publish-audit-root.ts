/** Closes the hours of the audit record: completes what a crash left out, signs a root over each, tells of unusual reading. */
import { type AuditRoot, rootBytes, rootHashOf, type SignedRoot } from '../../domain/audit/audit-root';
import { type ChainHead, type LinkedEntry, noHash, startOfChain } from '../../domain/audit/chain-link';
import { type Hash, merkleRoot } from '../../domain/audit/merkle-tree';
import { encodeBase64url } from '../../domain/personal-code/base64url';
import { addMilliseconds, type Instant, instant, millisecondsPerMinute } from '../../domain/time';
import type { AuditAlerts } from '../ports/audit-alerts';
import type { AuditChain, AuditRoots } from '../ports/audit-chain';
import type { Clock } from '../ports/clock';
import type { AuditSigner } from '../ports/key-service';
import { tellUnusualReading } from './tell-unusual-reading';

export type PublishAuditRootNeeds = {
  readonly chain: Pick<AuditChain, 'shards' | 'linksAfter' | 'linksSince' | 'complete'>;
  readonly roots: Pick<AuditRoots, 'last' | 'add'>;
  readonly alerts: Pick<AuditAlerts, 'add'>;
  readonly signer: AuditSigner;
  readonly clock: Clock;
  /** GB/T 2260. */
  readonly jurisdiction: string;
  /** How long a root's time is: 60 in the cloud, less where somebody waits at a screen. */
  readonly everyMinutes: number;
};
export type AuditRootsPublished = { readonly roots: number; readonly links: number; readonly completed: number; readonly alerts: number };

/** A function that was stopped closes each of so many hours by itself; after a longer pause one root closes them together. */
const rootsPerRunMax = 48;
/** For writers whose clock is a little behind. A link that comes later still belongs to the next root, by its number. */
const settleMilliseconds = 10_000;

/**
 * Closes every hour that is over, the oldest first; empty ones have a root too. Of two runs at once one publishes. A run
 * that fails has published whole roots only, and the next one goes on.
 */
export async function publishAuditRoot(needs: PublishAuditRootNeeds): Promise<AuditRootsPublished> {
  const sum = { roots: 0, links: 0, completed: 0, alerts: 0 };
  for (;;) {
    const last = await needs.roots.last();
    const time = await nextTime(last?.root, needs);
    if (!time || sum.roots >= rootsPerRunMax) return sum;
    const taken = await takeLinks(last?.root, time.to, needs);
    sum.completed += taken.completed;
    sum.alerts += await tellUnusualReading(time, needs);
    const root: AuditRoot = {
      jurisdiction: needs.jurisdiction,
      number: (last?.root.number ?? 0) + 1,
      ...time,
      links: taken.leaves.length,
      merkleRoot: merkleRoot(taken.leaves),
      heads: taken.heads,
      previous: last ? rootHashOf(last.root) : noHash,
    };
    if (!(await needs.roots.add(await signed(root, needs.signer), taken.leaves))) return sum;
    sum.roots += 1;
    sum.links += root.links;
  }
}

type RootTime = Pick<AuditRoot, 'from' | 'to'>;

/** `undefined`: no hour is over that has no root. */
async function nextTime(last: AuditRoot | undefined, needs: PublishAuditRootNeeds): Promise<RootTime | undefined> {
  const periodMilliseconds = needs.everyMinutes * millisecondsPerMinute;
  const floor = (at: number): Instant => instant(Math.floor(at / periodMilliseconds) * periodMilliseconds);
  const over = floor(needs.clock.now() - settleMilliseconds);
  const from = last?.to ?? floor((await firstLinkAt(needs.chain)) ?? over - periodMilliseconds);
  if (from >= over) return undefined;
  const isFarBehind = over - from > rootsPerRunMax * periodMilliseconds;
  return { from, to: isFarBehind ? over : floor(addMilliseconds(from, periodMilliseconds)) };
}

async function firstLinkAt(chain: PublishAuditRootNeeds['chain']): Promise<Instant | undefined> {
  let first: Instant | undefined;
  for (let shard = 0; shard < chain.shards; shard += 1)
    for await (const { link } of chain.linksAfter(shard, 0)) {
      if (first === undefined || link.at < first) first = link.at;
      break;
    }
  return first;
}

type Taken = { readonly leaves: readonly Hash[]; readonly heads: readonly ChainHead[]; readonly completed: number };

/** Links after the last root's heads, up to the first that is later than the hour: by their numbers, so none falls between two roots. */
async function takeLinks(last: AuditRoot | undefined, to: Instant, { chain }: PublishAuditRootNeeds): Promise<Taken> {
  const leaves: Hash[] = [];
  const heads: ChainHead[] = [];
  let completed = 0;
  for (let shard = 0; shard < chain.shards; shard += 1) {
    let head: ChainHead = last?.heads[shard] ?? { seq: startOfChain.seq, linkHash: startOfChain.linkHash };
    let batch: LinkedEntry[] = [];
    for await (const linked of chain.linksAfter(shard, head.seq)) {
      if (linked.link.at >= to) break;
      head = { seq: linked.link.seq, linkHash: linked.link.linkHash };
      leaves.push(head.linkHash);
      batch.push(linked);
      if (batch.length < completedAtOnce) continue;
      completed += await chain.complete(batch);
      batch = [];
    }
    if (batch.length > 0) completed += await chain.complete(batch);
    heads.push(head);
  }
  return { leaves, heads, completed };
}

const completedAtOnce = 50;

async function signed(root: AuditRoot, signer: AuditSigner): Promise<SignedRoot> {
  const { alg, spki } = await signer.publicKey();
  if (alg !== 'ES256') throw new Error(`the audit record is signed with ES256, not ${alg}`);
  return { root, publicKey: encodeBase64url(spki), signature: encodeBase64url(await signer.sign(rootBytes(root))) };
}
