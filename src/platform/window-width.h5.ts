import { useSyncExternalStore } from 'react';
import type * as everywhere from './window-width';

const subscribe = (changed: () => void) => {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
};

export const useWindowWidth: typeof everywhere.useWindowWidth = () =>
  useSyncExternalStore(
    subscribe,
    () => window.innerWidth,
    () => 375,
  );
