/**
 * The hash chain that makes a personal code rotate (DESIGN: codes). The phone keeps a seed and lets only the chain's end,
 * the anchor, be signed. In slot i it shows the value that becomes the anchor after i steps: who sees one value can work
 * out those before it, which are over, and none after it. Runs on the phone and at the gate.
 */
import { sha256 } from '@noble/hashes/sha2.js';

/** 96 bits: a value lives a minute, and finding another that leads to the anchor takes 2^96 hashes on average. */
export const chainValueBytes = 12;
export const seedBytes = 16;
export const slotSeconds = 30;
/** Six hours, the longest life of a code. Fixed, because the anchor is made before the life is known. */
export const slotsOfChain = 720;

/** SHA-256 cut to 12 bytes. */
const step = (value: Uint8Array): Uint8Array => sha256(value).slice(0, chainValueBytes);

function steps(value: Uint8Array, count: number): Uint8Array {
  let reached = value;
  for (let done = 0; done < count; done += 1) reached = step(reached);
  return reached;
}

/** What the cloud signs: the seed after 720 steps. Takes about a millisecond. */
export const anchorOf = (seed: Uint8Array): Uint8Array => steps(seed, slotsOfChain);

/** The value shown in slot `slot`, 0 to 719; throws outside of it, for then there is nothing to show. */
export function slotValueOf(seed: Uint8Array, slot: number): Uint8Array {
  if (!Number.isInteger(slot) || slot < 0 || slot >= slotsOfChain) throw new RangeError(`slot ${slot} is outside 0 to ${slotsOfChain - 1}`);
  return steps(seed, slotsOfChain - slot);
}

/** The slot a value belongs to, among the first `slots` of its chain; `undefined`: it is not of this chain. */
export function slotOfValue(value: Uint8Array, anchor: Uint8Array, slots: number): number | undefined {
  let reached = value;
  for (let slot = 0; slot < slots; slot += 1) {
    if (sameBytes(reached, anchor)) return slot;
    reached = step(reached);
  }
  return undefined;
}

const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);
