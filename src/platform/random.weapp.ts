import type * as everywhere from './random';

type Source = {
  getRandomValues?: (options: { length: number; success(got: { randomValues: ArrayBuffer }): void; fail(): void }) => void;
};
declare const wx: Source & { getUserCryptoManager?: () => Source };

/** Base library 2.17.3 and later; earlier ones, and one that does not answer, have no secure source. */
export const secureRandomBytes: typeof everywhere.secureRandomBytes = (count) =>
  new Promise((resolve) => {
    const patience = setTimeout(() => resolve('none'), 1000);
    const answer = (bytes: Uint8Array | 'none') => {
      clearTimeout(patience);
      resolve(bytes);
    };
    try {
      const source = wx.getUserCryptoManager?.() ?? wx;
      if (!source.getRandomValues) return answer('none');
      source.getRandomValues({
        length: count,
        success: ({ randomValues }) => answer(randomValues.byteLength === count ? new Uint8Array(randomValues) : 'none'),
        fail: () => answer('none'),
      });
    } catch {
      answer('none');
    }
  });
