import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** A publication is a list of lists; deeper nesting is not one. */
const depthMax = 8;

/**
 * The name a publication is archived under in public: the hour, and the first 8 hex digits of the MD5 of its
 * canonical JSON (keys in order, `, ` and `: ` between, everything beyond ASCII escaped). Anyone can so compare
 * what we hold with what was published. It tells publications apart; it does not protect them.
 * `undefined`: nested too deeply to be a publication.
 */
export function publicationIdOf(hour: string, content: unknown): string | undefined {
  const text = canonical(content, depthMax);
  return text === undefined ? undefined : `${hour}-${bytesToHex(md5(utf8ToBytes(text))).slice(0, 8)}`;
}

function canonical(value: unknown, depthLeft: number): string | undefined {
  if (typeof value !== 'object' || value === null) return escaped(JSON.stringify(value));
  if (depthLeft === 0) return undefined;
  if (Array.isArray(value))
    return joined(
      '[',
      ']',
      value.map((item) => canonical(item, depthLeft - 1)),
    );
  const members = Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, item]) => {
      const text = canonical(item, depthLeft - 1);
      return text === undefined ? undefined : `${escaped(JSON.stringify(key))}: ${text}`;
    });
  return joined('{', '}', members);
}

const joined = (open: string, close: string, parts: readonly (string | undefined)[]): string | undefined =>
  parts.includes(undefined) ? undefined : `${open}${parts.join(', ')}${close}`;

const escaped = (json: string): string =>
  json.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
