/** Pages of the lists of odd sites, one item each, out of the count readers see or the one before it. */
import { type Instant, instant } from '../../domain/time';
import type { OddSitesPage, OddSitesRequest } from '../../use-cases/ports/statistics-store';
import { readItem } from './item-reader';
import { bodyOf, isKept } from './items';
import { timeKey } from './keys';
import { oddSitesKey, type Slot, statisticsKey } from './keys-statistics';
import { makePageMark, readPageMark } from './page-mark';
import { storedDay, storedOddSites } from './statistics-items';
import type { StoreAccess } from './store-access';

/** Of which count, which page, and how many sites the list has. */
const position = /^(\d{13})#(\d{1,4})#(\d{1,7})$/;

type Place = { readonly countedAt: Instant; readonly page: number; readonly length: number };

export async function readOddSites(access: StoreAccess, request: OddSitesRequest): Promise<OddSitesPage | 'not-made' | undefined> {
  const { district, day, scope, kind, after } = request;
  const list = `odd-sites#${district}#${day}#${scope}#${kind}`;
  const marked = after === undefined ? undefined : placeIn(list, after);
  if (after !== undefined && marked === undefined) return undefined;
  const item = await readItem(access, access.tables.casework, statisticsKey(district, day));
  const head = isKept(item, access.clock.now()) ? bodyOf('day of statistics', storedDay, item) : undefined;
  if (head === undefined) return marked === undefined ? 'not-made' : undefined;
  const place = marked ?? { countedAt: head.countedAt, page: 0, length: head.listLengths[kind][scope] ?? 0 };
  if (place.length === 0) return { countedAt: place.countedAt, sites: [], length: 0 };
  const slot: Slot = place.countedAt === head.countedAt ? head.slot : head.slot === 'a' ? 'b' : 'a';
  const page = await readItem(access, access.tables.casework, oddSitesKey({ district, day, slot }, { kind, scope, page: place.page }));
  const read = isKept(page, access.clock.now()) ? bodyOf('odd sites', storedOddSites, page) : undefined;
  if (read?.countedAt !== place.countedAt) return undefined;
  const next = { ...place, page: place.page + 1 };
  const more = next.page * oddSitesPageLength < place.length;
  return { ...place, sites: read.sites, ...(more && { next: markOf(list, next) }) };
}

/** Sites of a page: written (statistics-store.ts) as it is read. */
export const oddSitesPageLength = 50;

const markOf = (list: string, { countedAt, page, length }: Place): string => makePageMark(list, `${timeKey(countedAt)}#${page}#${length}`);

function placeIn(list: string, mark: string): Place | undefined {
  const found = position.exec(readPageMark(list, mark, position) ?? '');
  return found ? { countedAt: instant(Number(found[1])), page: Number(found[2]), length: Number(found[3]) } : undefined;
}
