import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeBatch } from '../../cloud-functions/adapters/dynamodb/batch-write';
import { makeStoreClient } from '../../cloud-functions/adapters/dynamodb/client';
import type { Item } from '../../cloud-functions/adapters/dynamodb/items';
import { severalAtOnce } from '../../cloud-functions/adapters/dynamodb/several-at-once';
import { makeSiteStore } from '../../cloud-functions/adapters/dynamodb/site-store';
import { tableNames } from '../../cloud-functions/adapters/dynamodb/tables';
import { makeTracingCases } from '../../cloud-functions/adapters/dynamodb/tracing-cases';
import { visitItem } from '../../cloud-functions/adapters/dynamodb/visit-items';
import { makeVisitStore } from '../../cloud-functions/adapters/dynamodb/visit-store';
import { generateKeyRings } from '../../cloud-functions/adapters/keys/generate-key-rings';
import { makeKeys } from '../../cloud-functions/adapters/keys/make-keys';
import { systemRandom } from '../../cloud-functions/adapters/keys/random';
import type { Visit } from '../../cloud-functions/domain/check-in/visit';
import type { PersonId, SiteId } from '../../cloud-functions/domain/ids';
import {
  addMilliseconds,
  dayOf,
  type Instant,
  instant,
  millisecondsPerDay,
  millisecondsPerMinute,
} from '../../cloud-functions/domain/time';
import { createTables } from '../../cloud-functions/local/store/create-tables';
import { openStore } from '../../cloud-functions/local/store/open-store';
import { rankContacts } from '../../cloud-functions/use-cases/contact-tracing/rank-contacts';
import { aCheckInId } from '../builders/a-check-in-id';
import { aSite, aSiteId } from '../builders/a-site';
import { aTracingCase } from '../builders/a-tracing-case';

export type TracingFigures = {
  readonly visits: number;
  readonly coVisitors: number;
  readonly seconds: number;
  /** Of this process alone: the same however busy the machine is. */
  readonly processorSeconds: number;
  /** Of the longest call: one day. */
  readonly longestCallSeconds: number;
  readonly listed: number;
  /** Highest resident memory of this process while it ranked, above what it took before. */
  readonly megabytesMore: number;
};

const personNumber = (number: number): PersonId => number.toString(16).padStart(32, '0') as PersonId;
const district = '150781';

/** One case with so many visits in fourteen days, and so many people who were at the same sites at about the same time. */
export async function measureTracing({
  visits,
  coVisitors,
}: {
  readonly visits: number;
  readonly coVisitors: number;
}): Promise<TracingFigures> {
  const programs = resolve(import.meta.dirname ?? '.', '../../dist/local');
  const directory = mkdtempSync(join(tmpdir(), 'tongma-bench-'));
  const store = await openStore({ program: join(programs, 'store-store-process.mjs'), directory });
  const client = makeStoreClient({
    region: 'local',
    endpoint: store.endpoint,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const now = instant(Date.parse('2022-09-06T22:00:00+08:00'));
  const access = { client, tables: tableNames('tongma-local'), clock: { now: () => now } };
  await createTables(client, access.tables);
  const keys = makeKeys.district(generateKeyRings().district);
  const sites = makeSiteStore(access);
  const places = Array.from({ length: 20 }, (_, place) =>
    aSite({ siteId: aSiteId(place + 1), class: place % 2 ? 'shop' : 'restaurant', division: district }),
  );
  for (const site of places) await sites.add(site);
  const patient = personNumber(0);
  const sealed = 's'.repeat(200);
  let number = 0;
  const visit = (personId: PersonId, siteId: SiteId, at: Instant): Item => {
    number += 1;
    const subject = keys.pseudonyms.subjectOn(dayOf(at), personId);
    const made: Visit = {
      checkInId: aCheckInId(at, number.toString(16)),
      siteId,
      at,
      recordedAt: at,
      subject,
      sealedPerson: sealed,
      outcome: 'admitted',
      admissionReasons: [],
      colour: 'green',
      channel: 'scanner',
    };
    return visitItem(made);
  };
  const stays = Array.from({ length: visits }, (_, place) => ({
    siteId: places[place % places.length]?.siteId ?? aSiteId(1),
    at: addMilliseconds(now, -((place % 13) * millisecondsPerDay) - (60 + 130 * Math.floor(place / 13)) * millisecondsPerMinute),
  }));
  const items = stays.map(({ siteId, at }) => visit(patient, siteId, at));
  for (let other = 1; other <= coVisitors; other += 1) {
    const stay = stays[other % stays.length];
    if (!stay) continue;
    const at = addMilliseconds(stay.at, ((other * 7) % 45) * millisecondsPerMinute + (other % 60_000));
    items.push(visit(personNumber(other), stay.siteId, at));
    // Every third goes on to the next site within minutes: the ranking has to find that out.
    if (other % 3 === 0)
      items.push(visit(personNumber(other), aSiteId(99), addMilliseconds(at, (1 + (other % 9)) * millisecondsPerMinute)));
  }
  const parts = Array.from({ length: Math.ceil(items.length / 500) }, (_, part) => items.slice(part * 500, (part + 1) * 500));
  await severalAtOnce(4, parts, (part) => writeBatch(client, access.tables.visits, part));
  const cases = makeTracingCases(access);
  const opened = await cases.add(aTracingCase({ personId: patient, division: district, openedAt: now, lookBackDays: 14 }));
  const needs = {
    ...keys,
    visits: makeVisitStore(access),
    sites,
    cases,
    audit: { append: async () => undefined },
    clock: access.clock,
    random: systemRandom,
  };
  const caller = { personId: personNumber(1), roles: ['tracer'] as const, district };
  const before = process.memoryUsage.rss();
  let highest = before;
  const watch = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage.rss());
  }, 20);
  const startedAt = performance.now();
  const processor = process.cpuUsage();
  let longest = 0;
  let listed = 0;
  for (let done = 0, total = 1; done < total; ) {
    const callAt = performance.now();
    const answer = await rankContacts({ caller, params: { caseId: opened.caseId }, body: { purpose: '性能测量' } }, needs);
    if (!answer.ok) throw new Error(`refused: ${answer.error.code}`);
    longest = Math.max(longest, performance.now() - callAt);
    [done, total] = [answer.value.daysDone, answer.value.daysTotal];
    listed = answer.value.days.reduce((sum, day) => sum + day.listed, 0);
  }
  const seconds = (performance.now() - startedAt) / 1000;
  const { user, system } = process.cpuUsage(processor);
  clearInterval(watch);
  client.destroy();
  await store.close();
  rmSync(directory, { recursive: true, force: true });
  return {
    visits,
    coVisitors,
    seconds: Math.round(seconds * 10) / 10,
    processorSeconds: Math.round((user + system) / 100_000) / 10,
    longestCallSeconds: Math.round(longest / 100) / 10,
    listed,
    megabytesMore: Math.round((highest - before) / 1_048_576),
  };
}
