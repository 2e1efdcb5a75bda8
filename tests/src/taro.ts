/** Taro as far as pages ask it: remembers where they went, shows a page when it is mounted. */
import { useEffect } from 'react';

export const visited: string[] = [];
let params: Record<string, string> = {};

/** What `useRouter().params` says next. */
export function openWith(given: Record<string, string>): void {
  params = given;
}

const go = async ({ url }: { url: string }) => {
  visited.push(url);
};

export const useRouter = () => ({ params, path: '' });
export const useDidShow = (shown: () => void) =>
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page is shown once in these tests
  useEffect(() => shown(), []);
export const useDidHide = (hidden: () => void) =>
  // biome-ignore lint/correctness/useExhaustiveDependencies: and hidden once
  useEffect(() => () => hidden(), []);
export const useLaunch = useDidShow;

export default {
  navigateTo: go,
  redirectTo: go,
  switchTab: go,
  reLaunch: go,
  navigateBack: async () => {
    visited.push('back');
  },
  getCurrentPages: () => [{}],
  setNavigationBarTitle: async () => undefined,
  pageScrollTo: async () => undefined,
};
