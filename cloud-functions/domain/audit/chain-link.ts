/** Every entry is a link of one chain; each link holds the hash of the one before it. Runs in the browser. */
import { contentHash } from '../health-code/canonical-json';
import type { Instant } from '../time';
import type { AuditEntry } from './audit-entry';
import type { Hash } from './merkle-tree';

/**
 * Chains beside each other. Two writers meet when they take the same one within the few milliseconds between reading its
 * head and writing the next link: with sixteen, ten writers at once meet in about half of the cases a first time and
 * hardly ever a second, and a root still names every head in 1.2 KB. More may be added later, never fewer.
 */
export const chainShards = 16;

export type ChainLink = {
  readonly shard: number;
  /** From 1, without gaps. */
  readonly seq: number;
  readonly auditId: string;
  readonly entryHash: Hash;
  readonly previousHash: Hash;
  readonly linkHash: Hash;
  /** When it was linked; never before the link before it. */
  readonly at: Instant;
};
/** A link with the entry it stands for and the salt of its sealed parts. */
export type LinkedEntry = { readonly link: ChainLink; readonly entry: AuditEntry; readonly salt: string };

/** Where a chain ends. */
export type ChainHead = { readonly seq: number; readonly linkHash: Hash };
export const noHash: Hash = '0'.repeat(64);
export const startOfChain: ChainHead & { readonly at: Instant } = { seq: 0, linkHash: noHash, at: 0 as Instant };

export type LinkBody = Omit<ChainLink, 'linkHash'>;
export const linkHashOf = ({ shard, seq, auditId, entryHash, previousHash, at }: LinkBody): Hash =>
  contentHash({ shard, seq, auditId, entryHash, previousHash, at });

type Next = Pick<ChainLink, 'shard' | 'auditId' | 'entryHash'> & { readonly now: Instant };

/** The link after `head`. A clock that is behind does not put it before. */
export function nextLink(head: ChainHead & { readonly at: Instant }, { shard, auditId, entryHash, now }: Next): ChainLink {
  const at = now > head.at ? now : head.at;
  const body = { shard, seq: head.seq + 1, auditId, entryHash, previousHash: head.linkHash, at };
  return { ...body, linkHash: linkHashOf(body) };
}
