import Taro from '@tarojs/taro';
import type * as everywhere from './login';

export const loginProvider: typeof everywhere.loginProvider = 'wechat';

export const providerLogin: typeof everywhere.providerLogin = async () => {
  try {
    const { code } = await Taro.login();
    return code ? { provider: 'wechat', code } : { provider: 'none' };
  } catch {
    return { provider: 'none' };
  }
};
