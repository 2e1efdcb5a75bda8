/**
 * Releases, rule sets under their hash, the timetable and dry runs, all in `registry`. Content is deflated: a set with its
 * golden cases is about 60 KB of JSON, an item holds 400 KB.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as z from 'zod';
import { isReleaseId, type Release, type ReleaseId, releaseActs, releaseStates } from '../../domain/release/release';
import { endings, type Timetable } from '../../domain/release/timetable';
import type { Instant } from '../../domain/time';
import type { ReleaseStore } from '../../use-cases/ports/release-store';
import { makeDryRunItems } from './dry-run-items';
import { readItem, readNewestItem } from './item-reader';
import { bodyOf, type Item, isKept, jsonItem, keyOf, StoredItemDamaged, storedInstant, storedPersonId, textOf } from './items';
import { releaseKey, releaseListKey, releasesOf, ruleSetKey, timetableKey } from './keys';
import { endOfKeys, queryItems, startOfKeys } from './lists';
import { policyKeptUntil } from './retention';
import type { StoreAccess } from './store-access';
import { absent, type Condition, putIf } from './writes';

const hash = z.string();
const count = z.int().min(0);
const releaseSchema = z.object({
  releaseId: z.custom<ReleaseId>(isReleaseId),
  jurisdiction: z.string(),
  state: z.enum(releaseStates),
  hash: hash.optional(),
  basedOn: z.object({ ruleSetId: z.string(), hash }),
  announced: z.object({ changesMax: count, canaryShare: count }).optional(),
  history: z.array(
    z.object({
      at: storedInstant,
      act: z.enum(releaseActs),
      by: z.union([z.literal('system'), storedPersonId]),
      byName: z.string(),
      note: z.string().optional(),
    }),
  ),
  watches: z.array(z.object({ at: storedInstant, people: count, changed: count, changedMax: count })),
  latestDryRunId: z.string().optional(),
  revision: count,
});
const timetableSchema = z.object({
  jurisdiction: z.string(),
  entries: z.array(
    z.object({
      releaseId: z.string(),
      ruleSetId: z.string(),
      hash,
      from: storedInstant,
      until: storedInstant.optional(),
      sharePerTenThousand: count,
      ended: z.enum(endings).optional(),
    }),
  ),
  revision: count,
});

export function makeReleaseStore(access: StoreAccess): ReleaseStore {
  const { client, tables, clock } = access;
  const table = tables.registry;
  const put = async (item: Item, condition: Condition) => (await putIf(client, table, item, condition)).written;
  const get = async (releaseId: ReleaseId) => {
    const item = await readNewestItem(access, table, releaseKey(releaseId));
    return isKept(item, clock.now()) ? readRelease(item) : undefined;
  };
  return {
    add: async (release) => {
      const listed = release.history[0]?.at ?? clock.now();
      // The line in the list first: one that leads nowhere is passed over, a release nobody finds is not.
      await putIf(client, table, listItem(release, listed, clock.now()));
      await put(releaseItem(release, clock.now()), absent);
    },
    get,
    list: async (jurisdiction) => {
      const found: ReleaseId[] = [];
      const lines = queryItems(access, {
        tableName: table,
        partition: releasesOf(jurisdiction),
        from: startOfKeys,
        to: endOfKeys,
        order: 'newest-first',
        now: clock.now(),
      });
      for await (const line of lines) {
        const releaseId = textOf(line, 'releaseId');
        if (isReleaseId(releaseId)) found.push(releaseId);
        if (found.length === releasesListedMax) break;
      }
      const releases = await Promise.all(found.map(get));
      return releases.filter((release) => release !== undefined);
    },
    replace: (release, revision) => put(releaseItem({ ...release, revision: revision + 1 }, clock.now()), hasRevision(revision)),
    keepRuleSet: async (ruleSetHash, ruleSet) => {
      await put({ ...keyOf(ruleSetKey(ruleSetHash)), ...packed(ruleSet, clock.now()) }, absent);
    },
    getRuleSet: async (ruleSetHash) => {
      const item = await readItem(access, table, ruleSetKey(ruleSetHash));
      return item === undefined ? undefined : unpacked('rule set', item);
    },
    getTimetable: async (jurisdiction) => {
      const item = await readItem(access, table, timetableKey(jurisdiction));
      return readTimetable(item, jurisdiction);
    },
    getNewestTimetable: async (jurisdiction) => {
      const item = await readNewestItem(access, table, timetableKey(jurisdiction));
      return readTimetable(item, jurisdiction);
    },
    replaceTimetable: (timetable, revision) =>
      put(timetableItem({ ...timetable, revision: revision + 1 }, clock.now()), revision === 0 ? absent : hasRevision(revision)),
    ...makeDryRunItems(access),
  };
}

/** Years of releases; a jurisdiction changes its rules a few times a month at most. */
const releasesListedMax = 200;

const hasRevision = (revision: number): Condition => ({
  expression: 'revision = :revision',
  values: { ':revision': { N: String(revision) } },
});
const revisionOf = (revision: number): Item => ({ revision: { N: String(revision) } });

function releaseItem({ ruleSet, ...rest }: Release, now: Instant): Item {
  const { revision } = rest;
  return { ...jsonItem(releaseKey(rest.releaseId), rest, policyKeptUntil(now)), ...revisionOf(revision), content: packedJson(ruleSet) };
}
const readRelease = (item: Item): Release => ({ ...bodyOf('release', releaseSchema, item), ruleSet: unpacked('release', item) });

const listItem = ({ releaseId, jurisdiction }: Release, at: Instant, now: Instant): Item => ({
  ...jsonItem(releaseListKey(jurisdiction, at, releaseId), {}, policyKeptUntil(now)),
  releaseId: { S: releaseId },
});

const timetableItem = (timetable: Timetable, now: Instant): Item => ({
  ...jsonItem(timetableKey(timetable.jurisdiction), timetable, policyKeptUntil(now)),
  ...revisionOf(timetable.revision),
});
function readTimetable(item: Item | undefined, jurisdiction: string): Timetable {
  if (item === undefined) return { jurisdiction, entries: [], revision: 0 };
  return bodyOf('timetable', timetableSchema, item);
}

const contentBytesMax = 4_000_000;
const packedJson = (json: unknown): Item[string] => ({ B: deflateRawSync(JSON.stringify(json)) });
const packed = (json: unknown, now: Instant): Item => ({
  expiresAt: { N: String(Math.ceil(policyKeptUntil(now) / 1000)) },
  content: packedJson(json),
});

function unpacked(kind: string, { content }: Item): unknown {
  try {
    return JSON.parse(inflateRawSync(content?.B ?? new Uint8Array(), { maxOutputLength: contentBytesMax }).toString('utf8'));
  } catch {
    throw new StoredItemDamaged(kind);
  }
}
