import type { Page, PageRequest } from '../../cloud-functions/use-cases/ports/page';

type List<T> = {
  /** Names the list in its marks. */
  readonly list: string;
  readonly items: readonly T[];
  /** Unique; sorts as the list does. */
  readonly positionOf: (item: T) => string;
  readonly direction: 'newest-first' | 'oldest-first';
};

/** A page of a list that lies in memory, in the order of its positions; a mark names the place it goes on after. */
export function pageInMemory<T>({ list, items, positionOf, direction }: List<T>, { after, itemsMax }: PageRequest): Page<T> | undefined {
  const before = (a: string, b: string) => (direction === 'newest-first' ? a > b : a < b);
  const start = after === undefined ? undefined : readMark(list, after);
  if (after !== undefined && start === undefined) return undefined;
  const sorted = [...items].sort((a, b) => (before(positionOf(a), positionOf(b)) ? -1 : 1));
  const rest = sorted.filter((item) => start === undefined || before(start, positionOf(item)));
  const given = rest.slice(0, itemsMax);
  const last = given.at(-1);
  return rest.length > itemsMax && last !== undefined ? { items: given, next: makeMark(list, positionOf(last)) } : { items: given };
}

const makeMark = (list: string, position: string): string => Buffer.from(`${list}@${position}`).toString('base64url');

function readMark(list: string, mark: string): string | undefined {
  const text = Buffer.from(mark, 'base64url').toString('utf8');
  const position = text.startsWith(`${list}@`) ? text.slice(list.length + 1) : '';
  return /^\d{13}#[\w#-]+$/.test(position) && makeMark(list, position) === mark ? position : undefined;
}

export const timePosition = (at: number, id: string): string => `${String(at).padStart(13, '0')}#${id}`;
