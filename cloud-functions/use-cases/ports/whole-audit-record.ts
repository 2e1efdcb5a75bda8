import type { SignedRoot } from '../../domain/audit/audit-root';
import type { ChainLink, LinkedEntry } from '../../domain/audit/chain-link';
import type { Hash } from '../../domain/audit/merkle-tree';
import type { Instant } from '../../domain/time';

/** One copy of an entry, by what it is found under. */
export type CopyName = { readonly name: string; readonly list: 'district' | 'actor' | 'about' };
export type WantedCopy = CopyName & { readonly digest: Hash; readonly keptUntil: Instant };
export type FoundCopy = CopyName & {
  /** Of whatever stands there, readable or not. */
  readonly digest: Hash;
  readonly auditId: string;
  readonly at: Instant | undefined;
  /** The link it says it belongs to. */
  readonly place: Pick<ChainLink, 'shard' | 'seq'> | undefined;
  readonly keptUntil: Instant;
};
export type FoundLink = {
  readonly seq: number;
  /** `undefined`: what stands there is not a link that this program writes. */
  readonly linked: LinkedEntry | undefined;
  readonly copies: readonly WantedCopy[];
};

/** Everything of the audit record that has not expired, as it stands in the store. For the verifier alone: it reads all of it. */
export type WholeAuditRecord = {
  readonly shards: number;
  /** In the order of their numbers. */
  links(shard: number): AsyncIterable<FoundLink>;
  /** In the order of their numbers; `undefined`: what stands there is not a root. */
  roots(): AsyncIterable<{ readonly number: number; readonly signed: SignedRoot | undefined }>;
  /** `undefined`: they cannot be read. */
  leaves(merkleRoot: Hash): Promise<readonly Hash[] | undefined>;
  /** All copies, in no order; and how many items are there that are none of ours. */
  copies(): AsyncIterable<FoundCopy | 'unknown'>;
  /** For what was written while the record was read. */
  link(place: Pick<ChainLink, 'shard' | 'seq'>): Promise<FoundLink | undefined>;
  copyIsThere(name: string): Promise<boolean>;
};
