/** What an hour of the record comes down to: one hash over all its links and the heads of all chains, signed. Runs in the browser. */
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson, contentHash } from '../health-code/canonical-json';
import { decodeBase64url } from '../personal-code/base64url';
import { isSignedBy } from '../personal-code/signature-check';
import { keyOfSpki, kidOfSpki } from '../personal-code/trust-root';
import type { Instant } from '../time';
import type { ChainHead } from './chain-link';
import type { Hash } from './merkle-tree';

export type AuditRoot = {
  /** GB/T 2260 of the jurisdiction whose record it is. */
  readonly jurisdiction: string;
  /** From 1, without gaps. */
  readonly number: number;
  /** Of the time it closes; the first begins with the record, each other where the one before ended. */
  readonly from: Instant;
  readonly to: Instant;
  /** How many links it takes in. */
  readonly links: number;
  /** Over the hashes of these links: shard by shard, in each by number. */
  readonly merkleRoot: Hash;
  /** Where each chain ended, by shard: a link that is taken off later is missed. */
  readonly heads: readonly ChainHead[];
  /** `rootHashOf` the root before; of the first, sixty-four noughts. */
  readonly previous: Hash;
};
export type SignedRoot = {
  readonly root: AuditRoot;
  /** SubjectPublicKeyInfo, DER, base64url. */
  readonly publicKey: string;
  /** ES256 over `rootBytes`: r and s, base64url. */
  readonly signature: string;
};

export const rootHashOf = (root: AuditRoot): Hash => contentHash(bodyOf(root));
/** What is signed. The name keeps the signature from passing for one of anything else. */
export const rootBytes = (root: AuditRoot): Uint8Array => utf8ToBytes(canonicalJson(['tongma audit root 1', bodyOf(root)]));

/** No other field gets under the signature, or out of it. */
const bodyOf = ({ jurisdiction, number, from, to, links, merkleRoot, heads, previous }: AuditRoot) => ({
  jurisdiction,
  number,
  from,
  to,
  links,
  merkleRoot,
  heads: heads.map(({ seq, linkHash }) => ({ seq, linkHash })),
  previous,
});

/** What the key is called, in lists and on screens; `undefined`: it is not a key. */
export function kidOfRoot({ publicKey }: Pick<SignedRoot, 'publicKey'>): string | undefined {
  const spki = decodeBase64url(publicKey);
  return spki && kidOfSpki(spki);
}

export function isSignedRoot({ root, publicKey, signature }: SignedRoot): boolean {
  const [spki, signed] = [decodeBase64url(publicKey), decodeBase64url(signature)];
  const key = spki && keyOfSpki('ES256', spki);
  return key !== undefined && signed !== undefined && isSignedBy(key, rootBytes(root), signed);
}
