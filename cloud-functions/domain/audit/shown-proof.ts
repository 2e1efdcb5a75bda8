/** Roots and proofs as they travel: instants written out. Whoever checks reads them back. Runs in the browser. */
import { formatInstant, type Instant, instant, parseInstant } from '../time';
import { kidOfRoot, type SignedRoot } from './audit-root';
import type { ChainHead } from './chain-link';
import type { EntryProof, PartOpened } from './entry-proof';
import type { Hash } from './merkle-tree';
import type { PersonOpened, SealedEntry } from './sealed-entry';

export type ShownRoot = {
  readonly jurisdiction: string;
  readonly number: number;
  readonly from: string;
  readonly to: string;
  readonly links: number;
  readonly merkleRoot: Hash;
  readonly heads: readonly ChainHead[];
  readonly previous: Hash;
  readonly publicKey: string;
  /** Of the key: base64url of the first 6 bytes of its SHA-256. */
  readonly kid: string;
  readonly signature: string;
};
type ShownText = string | null;
export type ShownProof = {
  readonly entry: Pick<SealedEntry, 'auditId' | 'operation' | 'role' | 'actor' | 'target' | 'about'> & {
    readonly at: string;
    readonly district: ShownText;
    readonly caseNumber: ShownText;
    readonly purpose: ShownText;
    readonly refused: ShownText;
  };
  readonly actor: PartOpened | null;
  readonly target: PartOpened | null;
  readonly person: PersonOpened | null;
  readonly link: { readonly shard: number; readonly seq: number; readonly previousHash: Hash; readonly at: string };
  readonly closed: { readonly index: number; readonly path: readonly Hash[]; readonly root: ShownRoot } | null;
};

export const showRoot = (signed: SignedRoot): ShownRoot => ({
  ...signed.root,
  heads: signed.root.heads.map(({ seq, linkHash }) => ({ seq, linkHash })),
  from: formatInstant(signed.root.from),
  to: formatInstant(signed.root.to),
  publicKey: signed.publicKey,
  kid: kidOfRoot(signed) ?? '',
  signature: signed.signature,
});

export function showProof({ entry, actor, target, person, link, closed }: EntryProof): ShownProof {
  const { district, caseNumber, purpose, refused, ...rest } = entry;
  const { shard, seq, previousHash } = link;
  return {
    entry: {
      ...rest,
      at: formatInstant(entry.at),
      district: district ?? null,
      caseNumber: caseNumber ?? null,
      purpose: purpose ?? null,
      refused: refused ?? null,
    },
    actor: actor ?? null,
    target: target ?? null,
    person: person ?? null,
    link: { shard, seq, previousHash, at: formatInstant(link.at) },
    closed: closed ? { index: closed.index, path: closed.path, root: showRoot(closed.signed) } : null,
  };
}

/** A time that cannot be read makes a root that nobody signed. */
const read = (text: string): Instant => parseInstant(text) ?? instant(Number.NaN);

export function readShownRoot({ publicKey, signature, kid: _, ...root }: ShownRoot): SignedRoot {
  return { root: { ...root, from: read(root.from), to: read(root.to) }, publicKey, signature };
}

export function readShownProof({ entry, actor, target, person, link, closed }: ShownProof): EntryProof {
  const { district, caseNumber, purpose, refused, ...rest } = entry;
  return {
    entry: {
      ...rest,
      at: read(entry.at),
      ...(district !== null && { district }),
      ...(caseNumber !== null && { caseNumber }),
      ...(purpose !== null && { purpose }),
      ...(refused !== null && { refused }),
    },
    ...(actor && { actor }),
    ...(target && { target }),
    ...(person && { person }),
    link: { ...link, at: read(link.at) },
    ...(closed && { closed: { index: closed.index, path: closed.path, signed: readShownRoot(closed.root) } }),
  };
}
