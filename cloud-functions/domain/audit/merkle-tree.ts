/** Merkle trees of RFC 6962 §2.1: a root stands for a list of leaves, a path shows that one leaf is in it. Runs in the browser. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';

/** SHA-256, 64 lower-case hex digits. */
export type Hash = string;
export const isHash = (text: unknown): text is Hash => typeof text === 'string' && /^[0-9a-f]{64}$/.test(text);

/** The prefixes keep a leaf from passing for a node (RFC 6962 §2.1). */
const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);

const leafHash = (leaf: Hash): Uint8Array => sha256(concatBytes(leafPrefix, hexToBytes(leaf)));
const nodeHash = (left: Uint8Array, right: Uint8Array): Uint8Array => sha256(concatBytes(nodePrefix, left, right));

/** Of no leaves: the hash of nothing. */
export const merkleRoot = (leaves: readonly Hash[]): Hash => bytesToHex(treeHash(leaves.map(leafHash)));

/** The neighbours on the way up from the leaf at `index`, the nearest first (RFC 6962 §2.1.1). */
export const inclusionPath = (leaves: readonly Hash[], index: number): readonly Hash[] =>
  pathIn(leaves.map(leafHash), index).map(bytesToHex);

function treeHash(hashes: readonly Uint8Array[]): Uint8Array {
  const [first] = hashes;
  if (first === undefined) return sha256(new Uint8Array());
  if (hashes.length === 1) return first;
  const half = largestPowerBelow(hashes.length);
  return nodeHash(treeHash(hashes.slice(0, half)), treeHash(hashes.slice(half)));
}

function pathIn(hashes: readonly Uint8Array[], index: number): readonly Uint8Array[] {
  if (hashes.length <= 1) return [];
  const half = largestPowerBelow(hashes.length);
  const [left, right] = [hashes.slice(0, half), hashes.slice(half)];
  return index < half ? [...pathIn(left, index), treeHash(right)] : [...pathIn(right, index - half), treeHash(left)];
}

/** The largest power of two that is smaller than `count`. */
function largestPowerBelow(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}

export type Inclusion = { readonly index: number; readonly size: number; readonly path: readonly Hash[] };

/** Whether `leaf` is the one at `index` of the tree of `size` leaves with this root (RFC 9162 §2.1.3.2). */
export function isIncluded(leaf: Hash, { index, size, path }: Inclusion, root: Hash): boolean {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false;
  if (![leaf, root, ...path].every(isHash)) return false;
  let [node, last, hash] = [index, size - 1, leafHash(leaf)];
  for (const step of path) {
    if (last === 0) return false;
    const neighbour = hexToBytes(step);
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(neighbour, hash);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else hash = nodeHash(hash, neighbour);
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && bytesToHex(hash) === root;
}

const half = (number: number): number => Math.floor(number / 2);
