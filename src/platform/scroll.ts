import Taro from '@tarojs/taro';

/** To the top of the page, at once. */
export function scrollToTop(): void {
  void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
}
