/**
 * The turned codes 转非绿名单 a gate holds: codes signed while their holder was green who no longer is. Signature and time of
 * such a code are right, so this list alone refuses it. A code is named by the first 6 bytes of its covered subject and ends
 * by itself within six hours, so the list stays as long as half a day of changes. Runs on the phone.
 */
import { decodeBase64url, encodeBase64url } from '../personal-code/base64url';
import { type Instant, instant, millisecondsPerMinute, parseInstant } from '../time';

/** An answer of `getTurnedCodes`. */
export type TurnedAnswer = {
  readonly codes: readonly { readonly code: string; readonly until: string }[];
  readonly next: string;
  readonly more: boolean;
  readonly startsOver: boolean;
  readonly asOf: string;
};

export type TurnedFilter = {
  take(answer: TurnedAnswer, now: Instant): void;
  /** Whether the code of this name is refused. */
  has(code: string, now: Instant): boolean;
  /** To ask for what came after; undefined: for all. */
  mark(): string | undefined;
  /** As of when the list was complete; undefined: it never was. */
  asOf(): Instant | undefined;
  size(): number;
  /** One text, 11 letters a code; `readTurnedFilter` gives the same filter back. */
  kept(now: Instant): string;
};

type Held = Map<string, number>;

const codeBytes = 6;
const bytesOfEach = codeBytes + 2;
const minutesMax = 0xffff;
const aCode = /^[A-Za-z0-9_-]{8}$/;

type Start = { readonly held: Held; readonly mark?: string; readonly asOf?: Instant };

export function makeTurnedFilter(start: Start = { held: new Map() }): TurnedFilter {
  let { held, mark, asOf } = start;
  /** What is to be replaced still counts until its replacement is whole: a gate must not forget half of it in between. */
  let before: Held = new Map();
  return {
    take(answer, now) {
      if (answer.startsOver) [before, held] = [new Map([...before, ...held]), new Map()];
      for (const { code, until } of answer.codes) {
        const end = parseInstant(until);
        if (end !== undefined && end > now && aCode.test(code)) held.set(code, Math.max(end, held.get(code) ?? 0));
      }
      mark = answer.next;
      if (answer.more) return;
      before = new Map();
      asOf = parseInstant(answer.asOf) ?? asOf;
      for (const [code, end] of held) if (end <= now) held.delete(code);
    },
    has: (code, now) => (held.get(code) ?? 0) > now || (before.get(code) ?? 0) > now,
    mark: () => mark,
    asOf: () => asOf,
    size: () => held.size,
    kept: (now) => writeFilter({ held: new Map([...before, ...held].filter(([, end]) => end > now)), mark, asOf }),
  };
}

/** The mark, when it was complete, the first minute in which one ends; then 8 bytes a code: its name, and its end in minutes after that. */
function writeFilter({ held, mark, asOf }: Start): string {
  const ends = [...held].map(([code, end]) => ({ code, minute: Math.ceil(end / millisecondsPerMinute) }));
  const firstMinute = ends.reduce((first, { minute }) => Math.min(first, minute), ends[0]?.minute ?? 0);
  const bytes = new Uint8Array(ends.length * bytesOfEach);
  ends.forEach(({ code, minute }, index) => {
    const after = Math.min(minutesMax, minute - firstMinute);
    bytes.set([...(decodeBase64url(code) ?? []), after >> 8, after & 0xff], index * bytesOfEach);
  });
  return JSON.stringify([mark ?? null, asOf ?? null, firstMinute, encodeBase64url(bytes)]);
}

/** An empty filter, without a mark, for anything `kept` has not written: it is fetched anew. */
export function readTurnedFilter(text: string | undefined): TurnedFilter {
  return makeTurnedFilter(text === undefined ? undefined : startOf(parsed(text)));
}

function startOf(kept: unknown): Start | undefined {
  if (!Array.isArray(kept)) return undefined;
  const [mark, asOf, firstMinute, packed]: unknown[] = kept;
  const bytes = typeof packed === 'string' ? decodeBase64url(packed) : undefined;
  if (typeof firstMinute !== 'number' || !bytes || bytes.length % bytesOfEach !== 0) return undefined;
  const held: Held = new Map();
  for (let at = 0; at < bytes.length; at += bytesOfEach) {
    const after = (bytes[at + codeBytes] ?? 0) * 256 + (bytes[at + codeBytes + 1] ?? 0);
    held.set(encodeBase64url(bytes.subarray(at, at + codeBytes)), (firstMinute + after) * millisecondsPerMinute);
  }
  return { held, mark: typeof mark === 'string' ? mark : undefined, asOf: typeof asOf === 'number' ? instant(asOf) : undefined };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
