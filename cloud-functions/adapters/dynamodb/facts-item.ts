/**
 * The facts item: everything a decision reads about a person, in one item of at most 4 KB (half a read unit).
 * As text while that fits, then deflated (about 150 facts), then with the oldest in further items beside it, named by
 * their content and never changed, so that two writers at once cannot mix. Nothing is ever dropped.
 */
import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { formatFact, parseFact } from '../../domain/health-code/fact-json';
import type { Fact, UnreadableFact } from '../../domain/health-code/facts';
import { type Instant, instant } from '../../domain/time';
import type { PersonFacts } from '../../use-cases/ports/people-store';
import { type Item, integerOf } from './items';

/** 4 KB less keys, names and the attributes beside the facts. */
export const factsBytesMax = 3_700;
/** What one further item holds: far below the 400 KB of an item, and one read unit at most. */
const olderFactsMax = 100;
const inflatedBytesMax = 4_000_000;

/** Facts as stored: each an unread JSON value, so that what we cannot read is kept as it is. */
export type StoredFacts = {
  readonly facts: readonly unknown[];
  /** Hashes naming the items that hold the oldest facts. */
  readonly older: readonly string[];
  readonly declaredAt?: Instant;
  readonly maskedName?: string;
  readonly division?: string;
  readonly revision: number;
  /** The text was damaged as a whole. */
  readonly damaged: boolean;
};

export function readFactsItem(item: Item): StoredFacts {
  const facts = parsedArray(item.facts?.S ?? inflated(item.packed?.B));
  const declaredAt = integerOf(item, 'declaredAt');
  return {
    facts: facts ?? [],
    older: item.older?.L?.map((name) => name.S ?? '') ?? [],
    ...(declaredAt !== undefined && { declaredAt: instant(declaredAt) }),
    ...(item.maskedName?.S !== undefined && { maskedName: item.maskedName.S }),
    ...(item.division?.S !== undefined && { division: item.division.S }),
    revision: integerOf(item, 'revision') ?? 0,
    damaged: facts === undefined,
  };
}

/** The facts of a further item; `undefined` when it is missing or damaged. */
export const readOlderFacts = (item: Item | undefined): readonly unknown[] | undefined => parsedArray(inflated(item?.packed?.B));

/** A fact that cannot be read is given as an `UnreadableFact`: it never makes a code green and is never dropped. */
export function readFacts(stored: StoredFacts, olderFacts: readonly (readonly unknown[] | undefined)[]): PersonFacts {
  const lost = olderFacts.flatMap((facts, place) => (facts ? [] : [unreadable(`older-${stored.older[place] ?? ''}`)]));
  const read = [...olderFacts.flatMap((facts) => facts ?? []), ...stored.facts].map(parseFact);
  const { declaredAt, maskedName, division, revision } = stored;
  return {
    facts: [...(stored.damaged ? [unreadable('facts')] : []), ...lost, ...read],
    ...(declaredAt !== undefined && { declaredAt }),
    ...(maskedName !== undefined && { maskedName }),
    ...(division !== undefined && { division }),
    revision,
  };
}

const unreadable = (id: string): UnreadableFact => ({ id, kind: 'unreadable', field: '', problem: 'the stored record is damaged' });

export type OlderFacts = { readonly hash: string; readonly packed: Uint8Array };
/** Attributes of the facts item, and the further items to write before it. */
export type PackedFacts = { readonly attributes: Item; readonly older: readonly OlderFacts[] };

export function packFacts(stored: StoredFacts): PackedFacts {
  const text = JSON.stringify(stored.facts);
  const kept: Item = stored.older.length > 0 ? { older: olderList(stored.older) } : {};
  if (Buffer.byteLength(text) <= factsBytesMax) return { attributes: { ...kept, facts: { S: text } }, older: [] };
  const packed = pack(stored.facts);
  if (packed.byteLength <= factsBytesMax) return { attributes: { ...kept, packed: { B: packed } }, older: [] };
  return moveOldest(stored);
}

/** Moves the oldest facts out, so many at a time, until the rest fits. */
function moveOldest(stored: StoredFacts): PackedFacts {
  let rest = stored.facts;
  const older: OlderFacts[] = [];
  while (rest.length > 1 && pack(rest).byteLength > factsBytesMax) {
    const moved = Math.min(olderFactsMax, Math.ceil(rest.length / 2));
    older.push(packOlder(rest.slice(0, moved)));
    rest = rest.slice(moved);
  }
  const names = olderList([...stored.older, ...older.map(({ hash }) => hash)]);
  return { attributes: { older: names, packed: { B: pack(rest) } }, older };
}

/** Named by its content: the same facts make the same item. */
export function packOlder(facts: readonly unknown[]): OlderFacts {
  const packed = pack(facts);
  return { hash: createHash('sha256').update(packed).digest('hex').slice(0, 32), packed };
}

const olderList = (names: readonly string[]): Item[string] => ({ L: names.map((name) => ({ S: name })) });
const pack = (facts: readonly unknown[]): Uint8Array => deflateRawSync(JSON.stringify(facts));

function inflated(packed: Uint8Array | undefined): string | undefined {
  try {
    return packed && inflateRawSync(packed, { maxOutputLength: inflatedBytesMax }).toString('utf8');
  } catch {
    return undefined;
  }
}

function parsedArray(text: string | undefined): readonly unknown[] | undefined {
  try {
    const json: unknown = text === undefined ? undefined : JSON.parse(text);
    return Array.isArray(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

/** Appends facts; one whose id is already there is left as it is. */
export function addFacts(stored: StoredFacts, held: PersonFacts, added: readonly Fact[]): StoredFacts {
  const ids = new Set(held.facts.map(({ id }) => id));
  const fresh = added.filter(({ id }) => !ids.has(id) && ids.add(id));
  return { ...stored, facts: [...stored.facts, ...fresh.map(formatFact)] };
}
