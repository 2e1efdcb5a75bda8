import type { Page, PageRequest } from '../../cloud-functions/use-cases/ports/page';

/** Reads a list to its end as a person would, page after page. */
export async function everyItem<T>(itemsMax: number, read: (request: PageRequest) => Promise<Page<T> | undefined>) {
  const items: T[] = [];
  let pages = 0;
  let after: string | undefined;
  do {
    const page: Page<T> | undefined = await read({ ...(after !== undefined && { after }), itemsMax });
    if (!page) throw new Error('a list refused its own mark');
    if (page.items.length > itemsMax) throw new Error('a page holds more than was asked for');
    if (page.next !== undefined && page.items.length < itemsMax) throw new Error('a page is short though there are more');
    items.push(...page.items);
    pages += 1;
    after = page.next;
  } while (after !== undefined);
  return { items, pages };
}
