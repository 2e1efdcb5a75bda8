/** Codes whose holder is no longer green, by the hour they were announced in, for gates to hear of. */
import { earliestTurnedKept, formatTurnedMark, readTurnedMark, settledMark, type TurnedMark } from '../../domain/gate/turned-mark';
import { addMilliseconds, type Instant, instant, millisecondsPerHour, millisecondsPerMinute } from '../../domain/time';
import type { TurnedCode, TurnedCodes, TurnedSince } from '../../use-cases/ports/live-codes';
import { readNewestItem } from './item-reader';
import { expiry, type Item, integerOf, isKept, keyOf, StoredItemDamaged, textOf } from './items';
import { timeKey, toldCodeKey, turnedCodeKey, turnedCodeShards, turnedCodesOf } from './keys';
import { chunkFor, endOfKeys, type ListOrder, mergeItems, queryItems, startOfKeys } from './lists';
import { turnedCodeKeptUntil } from './retention';
import { severalAtOnce } from './several-at-once';
import type { StoreAccess } from './store-access';
import { absentOrExpired, putIf } from './writes';

/** A page of the list: about 220 KB in the store, 110 KB on the wire. */
export const turnedCodesPerPage = 2_000;
const announcedAtOnceMax = 16;

export const makeTurnedCodes = (access: StoreAccess): TurnedCodes => ({
  announce: async (codes, at) => {
    await severalAtOnce(announcedAtOnceMax, codes, (code) => announce(access, code, at));
  },
  since: (mark, now) => since(access, mark, now),
});

/**
 * Two write units: that it was told, then the line itself. Told before and the line is there: nothing more. A crash between
 * the two leaves no line, and the next announcement writes one, at its own time, where nobody has passed yet.
 */
async function announce(access: StoreAccess, { code, until }: TurnedCode, at: Instant): Promise<void> {
  const { client, tables, clock } = access;
  const told: Item = { ...keyOf(toldCodeKey(code)), ...expiry(turnedCodeKeptUntil(at)), toldAt: { N: String(at) } };
  const put = await putIf(client, tables.registry, told, absentOrExpired(clock.now()));
  if (!put.written && (await isListed(access, code))) return;
  await putIf(client, tables.registry, {
    ...keyOf(turnedCodeKey(at, code)),
    ...expiry(turnedCodeKeptUntil(at)),
    until: { N: String(until) },
  });
  if (!put.written) await putIf(client, tables.registry, told);
}

async function isListed(access: StoreAccess, code: string): Promise<boolean> {
  const { tables, clock } = access;
  const told = await readNewestItem(access, tables.registry, toldCodeKey(code));
  const toldAt = told && integerOf(told, 'toldAt');
  if (toldAt === undefined) return false;
  return isKept(await readNewestItem(access, tables.registry, turnedCodeKey(instant(toldAt), code)), clock.now());
}

async function since(access: StoreAccess, text: string | undefined, now: Instant): Promise<TurnedSince> {
  const mark = readTurnedMark(text, now);
  const from: TurnedMark = mark ?? { at: earliestTurnedKept(now), code: '' };
  const codes = new Map<string, TurnedCode>();
  const given = () => ({ codes: [...codes.values()], startsOver: mark === undefined, asOf: now });
  let last = from;
  for await (const item of linesAfter(access, from, now)) {
    if (codes.size === turnedCodesPerPage) return { ...given(), next: formatTurnedMark(last), more: true };
    const { code, until, at } = readLine(item);
    last = { at, code };
    if (until > now) codes.set(code, { code, until });
  }
  return { ...given(), next: formatTurnedMark(settledMark(now)), more: false };
}

const order: ListOrder = { direction: 'oldest-first', positionOf: (item) => textOf(item, 'sk') };

/** Hour by hour, each out of its shards; what comes in with a clock a moment ahead of ours included. */
async function* linesAfter(access: StoreAccess, { at, code }: TurnedMark, now: Instant): AsyncGenerator<Item> {
  const latest = addMilliseconds(now, millisecondsPerMinute);
  const after = code === '' ? timeKey(at) : `${timeKey(at)}#${code}`;
  for (let hour = at - (at % millisecondsPerHour); hour <= latest; hour += millisecondsPerHour) {
    const shards = Array.from({ length: turnedCodeShards }, (_, shard) =>
      queryItems(access, {
        tableName: access.tables.registry,
        partition: turnedCodesOf(instant(hour), shard),
        from: hour < at ? after : startOfKeys,
        to: endOfKeys,
        order: 'oldest-first',
        chunk: chunkFor(turnedCodesPerPage, turnedCodeShards),
        now,
      }),
    );
    for await (const item of mergeItems(shards, order)) if (textOf(item, 'sk') > after) yield item;
  }
}

function readLine(item: Item): TurnedCode & { readonly at: Instant } {
  const [, digits, code] = /^(\d{13})#(.+)$/.exec(textOf(item, 'sk')) ?? [];
  const until = integerOf(item, 'until');
  if (digits === undefined || code === undefined || until === undefined) throw new StoredItemDamaged('turned code');
  return { code, until: instant(until), at: instant(Number(digits)) };
}
