import * as z from 'zod';
import type { SiteId } from '../../domain/ids';
import { selfCheckAnswers, testScanOutcomes } from '../../domain/registry/self-check';
import { siteEventKinds } from '../../domain/registry/site-event';
import type { Site } from '../../domain/site-code/site';
import type { Page, PageRequest } from '../../use-cases/ports/page';
import type { SiteRelations } from '../../use-cases/ports/site-relations';
import { readBatch } from './batch-read';
import { bodyOf, expiry, type Item, isKept, jsonItem, keyOf, storedInstant, storedSiteId, textOf } from './items';
import { siteKey } from './keys';
import {
  lyingIn,
  managedBy,
  selfCheckKey,
  selfChecksPrefix,
  shortCodeOfSites,
  siteEventKey,
  siteEventsOf,
  siteEventsPrefix,
  siteLineKey,
} from './keys-registry';
import { endOfKeys, pageOfPartition, queryItems, startOfKeys } from './lists';
import { makeManagerCodes } from './manager-codes';
import { siteKeptUntil } from './retention';
import { readSite } from './site-store';
import type { StoreAccess } from './store-access';
import { putIf } from './writes';

const eventSchema = z.object({
  at: storedInstant,
  kind: z.enum(siteEventKinds),
  by: z.enum(['site', 'district']),
  reason: z.string().optional(),
  revision: z.int(),
});
const selfCheckSchema = z.object({
  checkId: z.string(),
  siteId: storedSiteId,
  at: storedInstant,
  items: z.array(z.object({ item: z.string(), answer: z.enum(selfCheckAnswers) })),
  photoIds: z.array(z.string()),
  testScan: z.enum(testScanOutcomes),
});

/** All in the table of sites, beside the records they are about. */
export function makeSiteRelations(access: StoreAccess): SiteRelations {
  const { client, tables, clock } = access;
  const put = async (item: Item) => {
    await putIf(client, tables.sites, item);
  };
  const line = (partition: string, site: Site): Item => ({
    ...keyOf(siteLineKey(partition, site)),
    ...expiry(siteKeptUntil(clock.now())),
    siteId: { S: site.siteId },
  });
  return {
    ...makeManagerCodes(access),
    noteManager: (personId, site) => put(line(managedBy(personId), site)),
    listOfManager: (personId, request) =>
      pageOfLines(access, { partition: managedBy(personId), direction: 'newest-first', request }, ({ managers = [] }) =>
        managers.includes(personId),
      ),
    noteChild: (parent, child) => put(line(lyingIn(parent), child)),
    listOfParent: (parent, request) =>
      pageOfLines(
        access,
        { partition: lyingIn(parent), direction: 'oldest-first', request },
        (site) => site.parent === parent || site.askedParent === parent,
      ),
    findByShortCode: (shortCode) => findByShortCode(access, shortCode),
    noteEvent: (siteId, event) => put(jsonItem(siteEventKey(siteId, event.at, event.revision), event, siteKeptUntil(clock.now()))),
    listEvents: (siteId, itemsMax) =>
      newestOf(access, { siteId, prefix: siteEventsPrefix, itemsMax }, (item) => bodyOf('site event', eventSchema, item)),
    addSelfCheck: (check) => put(jsonItem(selfCheckKey(check.siteId, check.at, check.checkId), check, siteKeptUntil(clock.now()))),
    listSelfChecks: (siteId, itemsMax) =>
      newestOf(access, { siteId, prefix: selfChecksPrefix, itemsMax }, (item) => bodyOf('self-check', selfCheckSchema, item)),
  };
}

type Lines = {
  readonly partition: string;
  readonly direction: 'newest-first' | 'oldest-first';
  readonly request: PageRequest;
};

async function pageOfLines(
  access: StoreAccess,
  { partition, direction, request }: Lines,
  holds: (site: Site) => boolean,
): Promise<Page<Site> | undefined> {
  const page = await pageOfPartition(access, {
    list: partition.slice(0, partition.indexOf('#')),
    query: { tableName: access.tables.sites, partition, now: access.clock.now() },
    direction,
    request,
    read: (item) => storedSiteId.parse(textOf(item, 'siteId')),
  });
  return page && { ...page, items: (await sitesOf(access, page.items)).filter(holds) };
}

async function findByShortCode(access: StoreAccess, shortCode: string): Promise<readonly Site[]> {
  const siteIds: SiteId[] = [];
  const query = {
    tableName: access.tables.sites,
    partition: shortCodeOfSites(shortCode),
    from: startOfKeys,
    to: endOfKeys,
    order: 'oldest-first',
    now: access.clock.now(),
  } as const;
  for await (const item of queryItems(access, query)) siteIds.push(storedSiteId.parse(textOf(item, 'sk')));
  return sitesOf(access, siteIds);
}

/** As they were written last, in the order asked for. */
async function sitesOf(access: StoreAccess, siteIds: readonly SiteId[]): Promise<readonly Site[]> {
  const read = await readBatch(access, { tableName: access.tables.sites, keys: siteIds.map(siteKey) });
  return siteIds.flatMap((siteId) => {
    const item = read.find(siteKey(siteId));
    return isKept(item, access.clock.now()) ? [readSite(item)] : [];
  });
}

async function newestOf<T>(
  access: StoreAccess,
  { siteId, prefix, itemsMax }: { readonly siteId: SiteId; readonly prefix: string; readonly itemsMax: number },
  read: (item: Item) => T,
): Promise<readonly T[]> {
  const found: T[] = [];
  const query = {
    tableName: access.tables.sites,
    partition: siteEventsOf(siteId),
    from: prefix,
    to: `${prefix}${endOfKeys}`,
    order: 'newest-first',
    chunk: itemsMax,
    now: access.clock.now(),
  } as const;
  for await (const item of queryItems(access, query)) {
    found.push(read(item));
    if (found.length === itemsMax) break;
  }
  return found;
}
