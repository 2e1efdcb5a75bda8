/** What the phone keeps: texts by key. A full or forbidden store never throws; `write` says whether it is kept. */
import Taro from '@tarojs/taro';

export type Storage = {
  read(key: string): string | undefined;
  /** Durable when it returns true. */
  write(key: string, text: string): boolean;
  remove(key: string): void;
  keys(): readonly string[];
};

export const storage: Storage = {
  read(key) {
    try {
      const kept: unknown = Taro.getStorageSync(key);
      return typeof kept === 'string' && kept !== '' ? kept : undefined;
    } catch {
      return undefined;
    }
  },
  write(key, text) {
    try {
      Taro.setStorageSync(key, text);
      return true;
    } catch {
      return false;
    }
  },
  remove(key) {
    try {
      Taro.removeStorageSync(key);
    } catch {
      // Gone already, or never kept.
    }
  },
  keys() {
    try {
      return Taro.getStorageInfoSync().keys;
    } catch {
      return [];
    }
  },
};
