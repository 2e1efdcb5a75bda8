/** A list read page by page. */
import { useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Result } from '../../cloud-functions/domain/result';
import type { ProblemShown } from '../text/problem-shown';

export type OnePage<Item> = { readonly items: readonly Item[]; readonly nextPage: string | null };
export type Pages<Item> = {
  /** `loading` only before the first page came. */
  readonly kind: 'loading' | 'ready' | 'problem';
  readonly items: readonly Item[];
  readonly hasMore: boolean;
  readonly loadingMore: boolean;
  readonly problem: ProblemShown | null;
};

/**
 * Reads the first page when mounted and each time the page is shown, further ones with `more`. `readPage` gets the mark of the page wanted,
 * `undefined` for the first; it may change between renders. `wanted` names what the list is of: when it changes, the list
 * begins anew.
 */
export function usePages<Item>(
  readPage: (page: string | undefined) => Promise<Result<OnePage<Item>, ProblemShown>>,
  wanted = '',
): Pages<Item> & {
  readonly reload: () => void;
  readonly more: () => void;
} {
  const [pages, setPages] = useState<Pages<Item> & { readonly next: string | null }>(nothingYet);
  const asked = useRef(0);
  const reader = useRef(readPage);
  reader.current = readPage;

  const read = useCallback((mark: string | undefined) => {
    const mine = ++asked.current;
    if (mark !== undefined) setPages((before) => ({ ...before, loadingMore: true }));
    void reader.current(mark).then((result) => {
      if (asked.current !== mine) return;
      setPages((before) => {
        if (!result.ok)
          return { ...before, kind: before.items.length > 0 ? 'ready' : 'problem', loadingMore: false, problem: result.error };
        const items = mark === undefined ? result.value.items : [...before.items, ...result.value.items];
        return {
          kind: 'ready',
          items,
          next: result.value.nextPage,
          hasMore: result.value.nextPage !== null,
          loadingMore: false,
          problem: null,
        };
      });
    });
  }, []);

  const reload = useCallback(() => read(undefined), [read]);
  const { next } = pages;
  const more = useCallback(() => {
    if (next !== null) read(next);
  }, [next, read]);
  useDidShow(reload);
  // What is mounted when its page has been shown already (a tab, a list come back to) is not told of the showing.
  useEffect(() => {
    const late = setTimeout(() => asked.current === 0 && reload(), showingToldWithinMs);
    return () => clearTimeout(late);
  }, [reload]);
  const listed = useRef(wanted);
  useEffect(() => {
    if (listed.current === wanted) return;
    listed.current = wanted;
    setPages(nothingYet);
    reload();
  }, [wanted, reload]);
  return { ...pages, reload, more };
}

/** The browser app tells of a page's showing within two frames of its first rendering. */
const showingToldWithinMs = 60;

const nothingYet = { kind: 'loading', items: [], hasMore: false, loadingMore: false, problem: null, next: null } as const;
