import type { Page, PageRequest } from '../../cloud-functions/use-cases/ports/page';

/** A page of a list that lies in memory; a mark is `<list>@<offset>` and belongs to its list. */
export function pageOf<T>(list: string, items: readonly T[], { after, itemsMax }: PageRequest): Page<T> | undefined {
  const start = after === undefined ? 0 : Number(after.startsWith(`${list}@`) ? after.slice(list.length + 1) : Number.NaN);
  if (!Number.isInteger(start)) return undefined;
  const end = start + itemsMax;
  return end < items.length ? { items: items.slice(start, end), next: `${list}@${end}` } : { items: items.slice(start) };
}
