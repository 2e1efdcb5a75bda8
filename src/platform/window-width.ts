import Taro from '@tarojs/taro';

/** CSS pixels; a mini-program's window keeps its width. */
export function useWindowWidth(): number {
  return Taro.getSystemInfoSync().windowWidth || 375;
}
