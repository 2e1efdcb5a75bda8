/**
 * Writes the part of CBOR that cbor-reader.ts reads, and text besides, in its one shortest spelling (RFC 8949 §4.2.1).
 * By hand, because a gate makes the bytes a signature is checked over, on a phone.
 */
export type CborPart = number | null | string | Uint8Array | readonly CborPart[] | ReadonlyMap<number, CborPart>;

/** Throws a RangeError for a number that is no 32-bit integer and for text that is not ASCII. A map's keys stand as they come. */
export function writeCbor(part: CborPart): Uint8Array {
  return Uint8Array.from(bytesOf(part));
}

function bytesOf(part: CborPart): number[] {
  if (part === null) return [0xf6];
  if (typeof part === 'number') return part < 0 ? head(1, -1 - part) : head(0, part);
  if (typeof part === 'string') return [...head(3, part.length), ...asciiOf(part)];
  if (part instanceof Uint8Array) return [...head(2, part.length), ...part];
  if (part instanceof Map) return [...head(5, part.size), ...[...part].flatMap(([key, value]) => [...bytesOf(key), ...bytesOf(value)])];
  if (isArray(part)) return [...head(4, part.length), ...part.flatMap(bytesOf)];
  throw new TypeError('CBOR: no part of a code is of this kind');
}

/** Major type and argument, in as few bytes as will hold it. */
function head(major: number, argument: number): number[] {
  if (!Number.isInteger(argument) || argument < 0 || argument >= 2 ** 32) throw new RangeError('CBOR: not an integer of 32 bits');
  const type = major << 5;
  if (argument < 24) return [type | argument];
  if (argument < 2 ** 8) return [type | 24, argument];
  if (argument < 2 ** 16) return [type | 25, argument >> 8, argument & 0xff];
  return [type | 26, argument >>> 24, (argument >>> 16) & 0xff, (argument >>> 8) & 0xff, argument & 0xff];
}

function asciiOf(text: string): number[] {
  const codes = Array.from(text, (letter) => letter.charCodeAt(0));
  if (codes.some((code) => code > 127)) throw new RangeError('CBOR: text is ASCII here');
  return codes;
}

const isArray = (part: CborPart): part is readonly CborPart[] => Array.isArray(part);
