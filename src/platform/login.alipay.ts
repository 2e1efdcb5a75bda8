import type * as everywhere from './login';

declare const my: {
  getAuthCode(options: { scopes: string[]; success(got: { authCode?: string }): void; fail(): void }): void;
};

export const loginProvider: typeof everywhere.loginProvider = 'alipay';

/** `auth_base` is silent: the cloud needs the account, nothing about the person. */
export const providerLogin: typeof everywhere.providerLogin = () =>
  new Promise((resolve) => {
    try {
      my.getAuthCode({
        scopes: ['auth_base'],
        success: ({ authCode }) => resolve(authCode ? { provider: 'alipay', authCode } : { provider: 'none' }),
        fail: () => resolve({ provider: 'none' }),
      });
    } catch {
      resolve({ provider: 'none' });
    }
  });
