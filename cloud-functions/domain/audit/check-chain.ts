/** Walks one chain: every link as it was written, each on the one before, none missing. */
import type { Instant } from '../time';
import { type ChainLink, type LinkedEntry, linkHashOf, startOfChain } from './chain-link';
import type { Finding } from './findings';
import type { Hash } from './merkle-tree';
import { entryHashOf, sealEntry } from './sealed-entry';

/** What the signed roots say of one chain. */
export type ClosedPart = {
  /** The hash each number had when its hour was closed, as far as the leaves are kept. */
  readonly leafOf: (seq: number) => Hash | undefined;
  /** Where a hash stood, if it is one of this chain. */
  readonly seqOf: (linkHash: Hash) => number | undefined;
  /** The last number that a root has seen; 0: none. */
  readonly closedTo: number;
  /** Links up to this number may be gone, because their time is over. */
  readonly expiredTo: number;
};
export type ChainWalk = {
  take(link: { readonly seq: number; readonly linked: LinkedEntry | undefined }): void;
  /** Call once, after the last link. */
  end(): {
    readonly findings: readonly Finding[];
    readonly links: number;
    readonly lastSeq: number;
    readonly hashes: ReadonlyMap<number, Hash>;
  };
};

export function walkChain(shard: number, closed: ClosedPart): ChainWalk {
  const findings: Finding[] = [];
  const hashes = new Map<number, Hash>();
  let expected = 1;
  let before: { readonly linkHash: Hash; readonly at: Instant } | undefined = startOfChain;
  let links = 0;
  const missing = (from: number, to: number) => {
    for (let seq = Math.max(from, closed.expiredTo + 1); seq <= to; seq += 1) findings.push({ kind: 'link-missing', shard, seq });
    before = undefined;
  };
  return {
    take({ seq, linked }) {
      if (seq > expected) missing(expected, seq - 1);
      expected = seq + 1;
      links += 1;
      if (!linked) {
        findings.push({ kind: 'link-changed', shard, seq });
        before = undefined;
        return;
      }
      const { link } = linked;
      hashes.set(seq, link.linkHash);
      const kind = faultOf(linked, { closed, before });
      if (kind) findings.push({ kind, shard, seq, auditId: link.auditId });
      before = link;
    },
    end() {
      if (closed.closedTo >= expected) missing(expected, closed.closedTo);
      return { findings, links, lastSeq: expected - 1, hashes };
    },
  };
}

type Beside = { readonly closed: ClosedPart; readonly before: Pick<ChainLink, 'linkHash' | 'at'> | undefined };

/**
 * A closed link is held to what the signed root saw. One that is open yet is held to the link before it; there the fault
 * may lie with either, and a changed one before it is named by itself.
 */
function faultOf({ link, entry, salt }: LinkedEntry, { closed, before }: Beside): Finding['kind'] | undefined {
  const leaf = closed.leafOf(link.seq);
  const stoodAt = closed.seqOf(link.linkHash);
  if (stoodAt !== undefined && stoodAt !== link.seq) return 'link-moved';
  const isWhole =
    link.linkHash === linkHashOf(link) && link.auditId === entry.auditId && link.entryHash === entryHashOf(sealEntry(entry, salt));
  if (!isWhole || (leaf !== undefined && leaf !== link.linkHash)) return 'link-changed';
  const follows = before === undefined || (link.previousHash === before.linkHash && link.at >= before.at);
  return follows || leaf === link.linkHash ? undefined : 'link-changed';
}
