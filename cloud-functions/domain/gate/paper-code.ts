/**
 * A paper code 纸质码: `TMP:` and 32 letters of Crockford's base32 in capitals, an opaque id and its tag, 80 bits each.
 * It carries no colour and no key: what it says is asked of the cloud, and dies there when it is lost.
 */
import { decodeBase32, encodeBase32 } from '../site-code/base32';

export const paperCodePrefix = 'TMP:';
/** 80 bits: nobody guesses an id that exists. */
export const paperCodeIdBytes = 10;
/** 80 bits, as a site code's. */
export const paperCodeTagBytes = 10;
const lettersOfEach = 16;

/** Both lower-case hex, 20 digits. */
export type PaperCodeParts = { readonly paperCodeId: string; readonly tag: string };

export const paperCodeIdFrom = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export const formatPaperCode = ({ paperCodeId, tag }: PaperCodeParts): string =>
  paperCodePrefix + [paperCodeId, tag].map((hex) => encodeBase32(BigInt(`0x${hex}`), lettersOfEach).toUpperCase()).join('');

/** `undefined` unless the text is exactly what `formatPaperCode` writes; whether it is genuine, the tag tells. */
export function parsePaperCode(text: string): PaperCodeParts | undefined {
  if (!/^TMP:[0-9A-Z]{32}$/.test(text)) return undefined;
  const letters = text.slice(paperCodePrefix.length).toLowerCase();
  const [id, tag] = [letters.slice(0, lettersOfEach), letters.slice(lettersOfEach)].map(decodeBase32);
  if (id === undefined || tag === undefined) return undefined;
  return { paperCodeId: hexOf(id), tag: hexOf(tag) };
}

const hexOf = (number: bigint): string => number.toString(16).padStart(2 * paperCodeIdBytes, '0');
