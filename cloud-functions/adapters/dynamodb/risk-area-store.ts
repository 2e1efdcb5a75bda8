import * as z from 'zod';
import { riskLevels } from '../../domain/health-code/facts';
import type { Publication, RiskArea } from '../../domain/risk-areas/publication';
import type { Instant } from '../../domain/time';
import type { PublicationHeader, RiskAreaStore } from '../../use-cases/ports/risk-area-store';
import { writeBatch } from './batch-write';
import { readItem } from './item-reader';
import { bodyOf, type Item, isKept, jsonItem, storedInstant } from './items';
import { countyAreasKey, countyAreasOf, countyAreasPrefix, publicationKey, publicationListKey, publicationsKey, timeKey } from './keys';
import { endOfKeys, queryItems, startOfKeys } from './lists';
import { publicationKeptUntil } from './retention';
import type { StoreAccess } from './store-access';
import { putIf } from './writes';

const count = z.int().min(0);
const headerSchema = z.object({
  publicationId: z.string(),
  publishedAt: storedInstant,
  counts: z.object({ high: count, medium: count, low: count }),
  importedAt: storedInstant,
});
const areasSchema = z.array(
  z.object({
    level: z.enum(riskLevels),
    areaName: z.string(),
    county: z.string().optional(),
    town: z.string(),
    communities: z.array(z.string()),
  }),
);
const readHeader = (item: Item): PublicationHeader => bodyOf('publication', headerSchema, item);

export function makeRiskAreaStore(access: StoreAccess): RiskAreaStore {
  const { tables, clock } = access;
  return {
    save: (publication, importedAt) => save(access, publication, importedAt),
    getHeader: async (publicationId) => {
      const item = await readItem(access, tables.registry, publicationKey(publicationId));
      return isKept(item, clock.now()) ? readHeader(item) : undefined;
    },
    listHeaders: async (at, itemsMax) => {
      const headers: PublicationHeader[] = [];
      const items = queryItems(access, {
        tableName: tables.registry,
        partition: publicationsKey,
        from: startOfKeys,
        to: `${timeKey(at)}${endOfKeys}`,
        order: 'newest-first',
        chunk: itemsMax,
        now: clock.now(),
      });
      if (itemsMax > 0) for await (const item of items) if (headers.push(readHeader(item)) === itemsMax) break;
      return headers;
    },
    areasOfCounty: async (publicationId, county) => {
      const areas: RiskArea[] = [];
      const prefix = countyAreasPrefix(county);
      const range = { from: prefix, to: `${prefix}${endOfKeys}` };
      const query = {
        tableName: tables.registry,
        partition: countyAreasOf(publicationId),
        order: 'oldest-first',
        now: clock.now(),
        ...range,
      } as const;
      for await (const item of queryItems(access, query)) areas.push(...bodyOf('risk areas', areasSchema, item));
      return areas;
    },
  };
}

/** Areas, then the line in the list, then the header: whoever asks whether it is held finds it whole. */
async function save(access: StoreAccess, publication: Publication, importedAt: Instant): Promise<void> {
  const { client, tables } = access;
  const { areas, ...head } = publication;
  const until = publicationKeptUntil(importedAt);
  await writeBatch(client, tables.registry, areaItems(publication.publicationId, areas, until));
  const header: PublicationHeader = { ...head, importedAt };
  await putIf(client, tables.registry, jsonItem(publicationListKey(head.publishedAt, head.publicationId), header, until));
  await putIf(client, tables.registry, jsonItem(publicationKey(head.publicationId), header, until));
}

/** An item holds 400 KB at most; a county's areas are a few KB, and a page of 60 KB is quick to read. */
const partBytesMax = 60_000;

/** A county's areas together in their published order, in as many parts as they need. */
function areaItems(publicationId: string, areas: readonly RiskArea[], until: Instant): readonly Item[] {
  const byCounty = new Map<string | undefined, RiskArea[]>();
  for (const area of areas) {
    const ofCounty = byCounty.get(area.county);
    if (ofCounty) ofCounty.push(area);
    else byCounty.set(area.county, [area]);
  }
  return [...byCounty].flatMap(([county, ofCounty]) =>
    partsOf(ofCounty).map((part, place) => jsonItem(countyAreasKey(publicationId, county, place), part, until)),
  );
}

function partsOf(areas: readonly RiskArea[]): readonly (readonly RiskArea[])[] {
  const parts: RiskArea[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const area of areas) {
    const more = Buffer.byteLength(JSON.stringify(area)) + 1;
    if (bytes + more > partBytesMax) {
      parts.push([]);
      bytes = 0;
    }
    parts.at(-1)?.push(area);
    bytes += more;
  }
  return parts;
}
