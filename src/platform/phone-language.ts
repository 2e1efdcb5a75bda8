import Taro from '@tarojs/taro';

/** The language the phone is set to; anything but English reads Chinese. */
export function phoneLanguage(): 'zh-CN' | 'en' {
  try {
    return /^en/i.test(Taro.getSystemInfoSync().language ?? '') ? 'en' : 'zh-CN';
  } catch {
    return 'zh-CN';
  }
}
