/**
 * The door word 门口暗号: a word and a symbol that change every 30 s and follow from the site's secret. The screen at the
 * door and a genuine result page show the same pair in the same slot; a forged page cannot know it. Runs on the phone.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';

export const doorSlotSeconds = 30;
/** How many there are of each; the lists themselves are in the app's texts and drawings. 4,096 pairs. */
export const doorWordCount = 128;
export const doorSymbolCount = 32;
export const doorSecretBytes = 32;

export type DoorSign = { readonly word: number; readonly symbol: number };

/** Whole slots since 1970 at `now`, epoch milliseconds: every door changes at the same instant. */
export const doorSlotAt = (now: number): number => Math.floor(now / (doorSlotSeconds * 1000));
export const doorSlotStart = (slot: number): number => slot * doorSlotSeconds * 1000;

/** HMAC-SHA256 of the slot's number under the site's secret; the first bytes choose word and symbol. */
export function doorSignOf(secret: Uint8Array, slot: number): DoorSign {
  const digest = hmac(sha256, secret, asciiBytes(`tongma door slot ${slot}`));
  const [first = 0, second = 0, third = 0] = digest;
  return { word: (first * 256 + second) % doorWordCount, symbol: third % doorSymbolCount };
}

/** Mini-programs have no TextEncoder, and these are letters, spaces and digits. */
const asciiBytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
