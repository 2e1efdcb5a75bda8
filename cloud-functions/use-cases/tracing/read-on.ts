import type { Page } from '../ports/page';

/** At most so many store pages for one answer; then the answer is empty but says how to go on. */
const storePagesMax = 10;

export type Reading<T> = {
  readonly after: string | undefined;
  readonly read: (after: string | undefined) => Promise<Page<T> | undefined>;
  readonly keep: (items: readonly T[]) => readonly T[] | Promise<readonly T[]>;
};

/**
 * One page of what is kept out of a longer list. Reads on while nothing of a page is kept, so that nobody has to turn
 * empty pages. `undefined`: the page mark is not one of the store's.
 */
export async function readOn<T>({ after, read, keep }: Reading<T>): Promise<Page<T> | undefined> {
  let page = await read(after);
  for (let pagesRead = 1; page !== undefined; pagesRead += 1) {
    const items = await keep(page.items);
    if (items.length > 0 || page.next === undefined || pagesRead >= storePagesMax) return { items, next: page.next };
    page = await read(page.next);
  }
  return undefined;
}
