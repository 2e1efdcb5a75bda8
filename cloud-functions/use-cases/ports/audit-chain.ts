import type { SignedRoot } from '../../domain/audit/audit-root';
import type { LinkedEntry } from '../../domain/audit/chain-link';
import type { Hash } from '../../domain/audit/merkle-tree';
import type { PersonId } from '../../domain/ids';
import type { Instant } from '../../domain/time';
import type { Page, PageRequest } from './page';

/** The chains over the audit record, as those who read and close them need it. `AuditLog.append` makes their links. */
export type AuditChain = {
  readonly shards: number;
  /** Links after number `seq`, oldest first, as they were written last. */
  linksAfter(shard: number, seq: number): AsyncIterable<LinkedEntry>;
  /** Links since `at`, newest first. */
  linksSince(shard: number, at: Instant): AsyncIterable<LinkedEntry>;
  /** Writes copies of these entries that a crash left out; answers how many. */
  complete(entries: readonly LinkedEntry[]): Promise<number>;
  /** The link of an entry of a district, or of one about a person; `undefined`: no such entry, or from before there were chains. */
  linkOfDistrictEntry(district: string, auditId: string): Promise<LinkedEntry | undefined>;
  linkOfEntryAbout(personId: PersonId, auditId: string): Promise<LinkedEntry | undefined>;
};

export type AuditRoots = {
  last(): Promise<SignedRoot | undefined>;
  get(number: number): Promise<SignedRoot | undefined>;
  /** Newest first. */
  list(request: PageRequest): Promise<Page<SignedRoot> | undefined>;
  /** Published once and never changed; `false`: there is one of this number already. */
  add(root: SignedRoot, leaves: readonly Hash[]): Promise<boolean>;
  /** Hashes of the links that a root of this Merkle root takes in, in its order. */
  leaves(merkleRoot: Hash): Promise<readonly Hash[]>;
};
