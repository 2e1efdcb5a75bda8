import type * as everywhere from './random';

type CryptoManager = {
  getRandomValues(options: { length: number; success(got: { randomValues: ArrayBuffer }): void; fail(): void }): void;
};
declare const wx: { getUserCryptoManager?: () => CryptoManager };

/** Base library 2.17.3 and later. */
export const secureRandomBytes: typeof everywhere.secureRandomBytes = (count) =>
  new Promise((resolve) => {
    try {
      if (!wx.getUserCryptoManager) return resolve('none');
      wx.getUserCryptoManager().getRandomValues({
        length: count,
        success: (got) => resolve(got.randomValues.byteLength === count ? new Uint8Array(got.randomValues) : 'none'),
        fail: () => resolve('none'),
      });
    } catch {
      resolve('none');
    }
  });
