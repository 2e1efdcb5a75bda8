import * as z from 'zod';
import type { SiteId } from '../../domain/ids';
import { shortCodeOf } from '../../domain/site-code/short-code';
import { type Site, type SiteState, siteClasses } from '../../domain/site-code/site';
import type { Page, PageRequest } from '../../use-cases/ports/page';
import type { SiteStore } from '../../use-cases/ports/site-store';
import { readItem, readNewestItem } from './item-reader';
import { bodyOf, expiry, type Item, isKept, jsonItem, keyOf, storedInstant, storedPersonId, storedSiteId, textOf } from './items';
import { appliedKey, districtStateKey, siteKey } from './keys';
import { shortCodeKey } from './keys-registry';
import {
  chunkFor,
  endOfKeys,
  type ListOrder,
  mergeItems,
  pageOfPartition,
  queryItems,
  startOfKeys,
  takePage,
  timedPosition,
} from './lists';
import { readPageMark } from './page-mark';
import { siteKeptUntil } from './retention';
import type { StoreAccess } from './store-access';
import { sitesByDistrictState, sitesByOwner } from './tables';
import { absentOrExpired, putIf } from './writes';

const states = ['applied', 'approved', 'returned', 'suspended', 'revoked'] as const satisfies readonly SiteState[];
const siteSchema = z.object({
  siteId: storedSiteId,
  owner: storedPersonId,
  name: z.string(),
  class: z.enum(siteClasses),
  division: z.string(),
  subDistrict: z.string().optional(),
  address: z.string(),
  position: z.object({ latitudeMicro: z.int(), longitudeMicro: z.int() }).optional(),
  expectedVisitsPerDay: z.number(),
  openHours: z.object({ opensMinute: z.int(), closesMinute: z.int() }).optional(),
  contactPhone: z.string(),
  state: z.enum(states),
  appliedAt: storedInstant,
  reviewDueAt: storedInstant,
  review: z.object({ by: storedPersonId, at: storedInstant, reason: z.string().optional() }).optional(),
  suspendedBy: z.enum(['owner', 'district']).optional(),
  stateReason: z.string().optional(),
  posterVersion: z.int(),
  doors: z.array(z.object({ doorId: z.int(), name: z.string() })).optional(),
  closedDoors: z.array(z.int()).optional(),
  parent: storedSiteId.optional(),
  askedParent: storedSiteId.optional(),
  capacity: z.int().optional(),
  managers: z.array(storedPersonId).optional(),
  revision: z.int(),
});
export const readSite = (item: Item): Site => bodyOf('site', siteSchema, item);

/** One item a site; its two lists are indexes and may be a moment behind it. */
export function makeSiteStore(access: StoreAccess): SiteStore {
  const { client, tables, clock } = access;
  return {
    add: async (site) => {
      const put = await putIf(client, tables.sites, siteItem(site, clock.now()), absentOrExpired(clock.now()));
      if (put.written) return site;
      const there = put.there ?? (await readNewestItem(access, tables.sites, siteKey(site.siteId)));
      return there ? readSite(there) : site;
    },
    get: async (siteId) => {
      const item = await readItem(access, tables.sites, siteKey(siteId));
      return isKept(item, clock.now()) ? readSite(item) : undefined;
    },
    replace: async (site, revision) => {
      const next: Site = { ...site, revision: revision + 1 };
      // Before the poster with the code is there to be read: a line too many names a site whose record is looked at anyway.
      if (site.posterVersion > 0) await putIf(client, tables.sites, shortCodeItem(site.siteId, clock.now()));
      const put = await putIf(client, tables.sites, siteItem(next, clock.now()), {
        expression: 'revision = :revision',
        values: { ':revision': { N: String(revision) } },
      });
      return put.written ? next : undefined;
    },
    listOfOwner: (owner, request) =>
      pageOfPartition(access, {
        list: 'sites-of-owner',
        query: { tableName: tables.sites, index: sitesByOwner, partition: owner, now: clock.now() },
        direction: 'newest-first',
        request,
        read: readSite,
      }),
    listOfDistrict: (division, wanted, request) => listOfDistrict(access, { division, states: [...new Set(wanted)] }, request),
  };
}

/** A site as an item: also what fills a large district at once. */
export const siteItem = (site: Site, now: Parameters<typeof siteKeptUntil>[0]): Item => ({
  ...jsonItem(siteKey(site.siteId), site, siteKeptUntil(now)),
  owner: { S: site.owner },
  districtState: { S: districtStateKey(site.division, site.state) },
  applied: { S: appliedKey(site.appliedAt, site.siteId) },
  revision: { N: String(site.revision) },
});

const shortCodeItem = (siteId: SiteId, now: Parameters<typeof siteKeptUntil>[0]): Item => ({
  ...keyOf(shortCodeKey(shortCodeOf(siteId), siteId)),
  ...expiry(siteKeptUntil(now)),
});

const byApplication: ListOrder = { direction: 'oldest-first', positionOf: (item) => textOf(item, sitesByDistrictState.sortKey) };

async function listOfDistrict(
  access: StoreAccess,
  { division, states: wanted }: { readonly division: string; readonly states: readonly SiteState[] },
  { after: mark, itemsMax }: PageRequest,
): Promise<Page<Site> | undefined> {
  const list = 'sites-of-district';
  const after = mark === undefined ? undefined : readPageMark(list, mark, timedPosition);
  if (mark !== undefined && after === undefined) return undefined;
  const sources = wanted.map((state) =>
    queryItems(access, {
      tableName: access.tables.sites,
      index: sitesByDistrictState,
      partition: districtStateKey(division, state),
      from: after ?? startOfKeys,
      to: endOfKeys,
      order: 'oldest-first',
      chunk: chunkFor(itemsMax, wanted.length),
      now: access.clock.now(),
    }),
  );
  return takePage(mergeItems(sources, byApplication), { list, order: byApplication, itemsMax, after, read: readSite });
}
