/** Shows somebody outside that an entry is in the record as it was first written. Runs in the browser. */
import { type AuditRoot, isSignedRoot, type SignedRoot } from './audit-root';
import { type ChainLink, linkHashOf } from './chain-link';
import { type Hash, isIncluded } from './merkle-tree';
import { entryHashOf, isAbout, type PersonOpened, type SealedEntry, sealedWith } from './sealed-entry';

/** A sealed part told to whoever may know it. */
export type PartOpened = { readonly value: string; readonly salt: Hash };

export type EntryProof = {
  readonly entry: SealedEntry;
  readonly actor?: PartOpened;
  readonly target?: PartOpened;
  readonly person?: PersonOpened;
  readonly link: Pick<ChainLink, 'shard' | 'seq' | 'previousHash' | 'at'>;
  /** Absent until the hour is closed. */
  readonly closed?: { readonly index: number; readonly path: readonly Hash[]; readonly signed: SignedRoot };
};

/** What does not fit, the innermost first; or nothing. `waiting`: the hour is not closed yet, the rest fits. */
export type ProofOutcome = 'verified' | 'waiting' | 'entry-differs' | 'not-in-root' | 'signature-wrong';

/** `aboutPerson`: the proof has to show that the entry is about them. */
export function checkEntryProof(proof: EntryProof, aboutPerson?: string): ProofOutcome {
  if (!partsFit(proof) || !personFits(proof, aboutPerson)) return 'entry-differs';
  if (!proof.closed) return 'waiting';
  const { index, path, signed } = proof.closed;
  if (!isIncluded(linkHashOfProof(proof), { index, size: signed.root.links, path }, signed.root.merkleRoot)) return 'not-in-root';
  if (!isWithin(proof, signed.root)) return 'not-in-root';
  return isSignedRoot(signed) ? 'verified' : 'signature-wrong';
}

const partsFit = ({ entry, actor, target }: EntryProof): boolean =>
  (actor === undefined || sealedWith(actor.salt, actor.value) === entry.actor) &&
  (target === undefined || sealedWith(target.salt, target.value) === entry.target);

const personFits = ({ entry, person }: EntryProof, aboutPerson: string | undefined): boolean =>
  aboutPerson === undefined || (person !== undefined && isAbout(entry, aboutPerson, person));

const linkHashOfProof = ({ entry, link }: EntryProof): Hash =>
  linkHashOf({ ...link, auditId: entry.auditId, entryHash: entryHashOf(entry) });

const isWithin = ({ link }: EntryProof, { heads }: AuditRoot): boolean => link.seq <= (heads[link.shard]?.seq ?? 0);
