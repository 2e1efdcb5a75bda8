/**
 * What of an entry is hashed. Who acted, what on and about whom stand in it as salted hashes, so that a resident can check
 * the entry about themselves without learning the rest of it. Runs in the browser.
 */
import { contentHash } from '../health-code/canonical-json';
import type { AuditEntry } from './audit-entry';
import { type Hash, inclusionPath, isIncluded, merkleRoot } from './merkle-tree';

export type SealedPart = 'actor' | 'target' | 'about';

export type SealedEntry = Pick<AuditEntry, 'auditId' | 'at' | 'operation' | 'role' | 'district' | 'caseNumber' | 'purpose' | 'refused'> & {
  readonly actor: Hash;
  readonly target: Hash;
  /** Merkle root over the people, each as a salted hash, in the order of their hashes. */
  readonly about: Hash;
};

/** The salt of one part tells nothing of the others. */
export const saltOf = (salt: string, part: SealedPart): Hash => contentHash([salt, part]);
export const sealedWith = (partSalt: string, value: string): Hash => contentHash([partSalt, value]);

export function sealEntry(entry: AuditEntry, salt: string): SealedEntry {
  const { auditId, at, operation, role, district, caseNumber, purpose, refused } = entry;
  return {
    auditId,
    at,
    operation,
    role,
    ...(district !== undefined && { district }),
    ...(caseNumber !== undefined && { caseNumber }),
    ...(purpose !== undefined && { purpose }),
    ...(refused !== undefined && { refused }),
    actor: sealedWith(saltOf(salt, 'actor'), entry.actor),
    target: sealedWith(saltOf(salt, 'target'), entry.target),
    about: merkleRoot(sealedPeople(entry.about, salt)),
  };
}

const sealedPeople = (about: readonly string[], salt: string): readonly Hash[] =>
  [...new Set(about)].map((person) => sealedWith(saltOf(salt, 'about'), person)).sort();

/** What the link in the chain is made over. */
export const entryHashOf = (sealed: SealedEntry): Hash => contentHash(sealed);

/** That this person is among those an entry is about, without naming the others. */
export type PersonOpened = { readonly salt: Hash; readonly index: number; readonly size: number; readonly path: readonly Hash[] };

/** `undefined`: the entry is not about them. */
export function openPerson({ about }: Pick<AuditEntry, 'about'>, personId: string, salt: string): PersonOpened | undefined {
  const people = sealedPeople(about, salt);
  const index = people.indexOf(sealedWith(saltOf(salt, 'about'), personId));
  return index < 0 ? undefined : { salt: saltOf(salt, 'about'), index, size: people.length, path: inclusionPath(people, index) };
}

export const isAbout = (sealed: SealedEntry, personId: string, { salt, ...inclusion }: PersonOpened): boolean =>
  isIncluded(sealedWith(salt, personId), inclusion, sealed.about);
