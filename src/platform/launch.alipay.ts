import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type * as everywhere from './launch';

let taken: string | undefined;

/** Alipay gives the link to the app, as `qrCode` of its latest opening, and keeps giving it: each opening is used once. */
export const useLaunchLink: typeof everywhere.useLaunchLink = () => {
  const { params } = useRouter();
  const [link] = useState(() => {
    const given: unknown = params.qrCode ?? openingOptions().query?.qrCode;
    if (typeof given !== 'string' || given === '' || given === taken) return undefined;
    taken = given;
    try {
      return decodeURIComponent(given);
    } catch {
      return undefined;
    }
  });
  return link;
};

/** Older base libraries know only how the app was first launched. */
function openingOptions(): { query?: Record<string, unknown> } {
  try {
    return typeof Taro.getEnterOptionsSync === 'function' ? Taro.getEnterOptionsSync() : Taro.getLaunchOptionsSync();
  } catch {
    return {};
  }
}
