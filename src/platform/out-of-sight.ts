import Taro from '@tarojs/taro';

/** Runs `listener` whenever the app goes out of sight or comes back: in between the device may have slept. Returns how to stop. */
export function onOutOfSight(listener: () => void): () => void {
  Taro.onAppHide(listener);
  Taro.onAppShow(listener);
  return () => {
    Taro.offAppHide(listener);
    Taro.offAppShow(listener);
  };
}
