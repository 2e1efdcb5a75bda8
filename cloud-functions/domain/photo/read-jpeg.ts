/**
 * What is kept of a photo somebody sends: the picture alone. Phones write where and when it was taken, the model and the
 * owner's name into segments beside it (EXIF, XMP, IPTC, comments), and films and second pictures behind its end. Written
 * after ITU-T T.81 (JPEG), annex B.
 */
import type { FieldProblemCode } from '../refusal';
import { done, type Result, refused } from '../result';
import { photoBytesMax } from './photo';

const marker = { start: 0xd8, end: 0xd9, scan: 0xda, comment: 0xfe, jfif: 0xe0, adobe: 0xee, firstApp: 0xe0, lastApp: 0xef } as const;
/** Frames of T.81 but those of tables and arithmetic coding that no browser shows. */
const frames = [0xc0, 0xc1, 0xc2];
/** A picture larger than this is a trap for whoever opens it, not a photo from a phone that scaled it down. */
const sideMax = 4_096;

/**
 * The picture without anything written beside or behind it. `wrong-format`: not a whole JPEG (whatever its name says).
 * `too-long`: more than 300 KB. `out-of-range`: larger than 4,096 pixels on a side.
 */
export function readJpeg(bytes: Uint8Array): Result<Uint8Array, FieldProblemCode> {
  if (bytes.length > photoBytesMax) return refused('too-long');
  if (bytes[0] !== 0xff || bytes[1] !== marker.start) return refused('wrong-format');
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  let framed = false;
  for (;;) {
    const segment = segmentAt(bytes, at);
    if (!segment) return refused('wrong-format');
    if (frames.includes(segment.kind)) {
      const [height, width] = [twoBytes(bytes, at + 5), twoBytes(bytes, at + 7)];
      if (height === 0 || width === 0) return refused('wrong-format');
      if (height > sideMax || width > sideMax) return refused('out-of-range');
      framed = true;
    }
    if (!isBeside(segment.kind)) kept.push(bytes.subarray(at, segment.end));
    at = segment.end;
    if (segment.kind !== marker.scan) continue;
    const next = endOfScan(bytes, at);
    if (!framed || next === undefined) return refused('wrong-format');
    kept.push(bytes.subarray(at, next));
    at = next;
    if (bytes[at + 1] === marker.end) return done(joined([...kept, bytes.subarray(at, at + 2)]));
  }
}

type Segment = { readonly kind: number; readonly end: number };

function segmentAt(bytes: Uint8Array, at: number): Segment | undefined {
  const kind = bytes[at + 1];
  if (bytes[at] !== 0xff || kind === undefined || kind < 0xc0 || kind === marker.start || kind === marker.end) return undefined;
  const length = twoBytes(bytes, at + 2);
  const end = at + 2 + length;
  return length >= 2 && end < bytes.length ? { kind, end } : undefined;
}

/** Application segments but the two that say how colours are read, and comments. */
const isBeside = (kind: number): boolean =>
  kind === marker.comment || (kind >= marker.firstApp && kind <= marker.lastApp && kind !== marker.jfif && kind !== marker.adobe);

/** Where the next segment begins: 0xff followed by neither a stuffed zero nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number | undefined {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next >= 0xc0 && !(next >= 0xd0 && next <= 0xd7) && next !== 0xff) return at;
  }
  return undefined;
}

const twoBytes = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
