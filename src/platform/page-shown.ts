import { useDidHide, useDidShow } from '@tarojs/taro';
import { useState } from 'react';

/** How often this page has come into view, and whether it is in view now. */
export function usePageShown(): { readonly shown: boolean; readonly times: number } {
  const [state, setState] = useState({ shown: true, times: 0 });
  useDidShow(() => setState(({ times }) => ({ shown: true, times: times + 1 })));
  useDidHide(() => setState(({ times }) => ({ shown: false, times })));
  return state;
}
