import { act, renderHook } from '@testing-library/react';
import { usePages } from '../../../src/services/use-pages';

/** The page was shown before the list was mounted: nobody tells it. */
jest.mock('@tarojs/taro', () => ({ ...jest.requireActual('@tarojs/taro'), useDidShow: () => undefined }));

it('reads a list that is mounted when its page has been shown already, once', async () => {
  jest.useFakeTimers();
  const readPage = jest.fn(async () => ({ ok: true as const, value: { items: ['a case'], nextPage: null } }));
  const { result } = renderHook(() => usePages<string>(readPage));
  expect(result.current.kind).toBe('loading');
  await act(() => jest.advanceTimersByTimeAsync(1_000));
  expect(result.current).toMatchObject({ kind: 'ready', items: ['a case'] });
  expect(readPage).toHaveBeenCalledTimes(1);
});
