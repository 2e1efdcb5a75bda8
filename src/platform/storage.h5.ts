/** `localStorage`, with memory behind it where a browser forbids it (private windows): then `write` says false. */
import type { Storage } from './storage';

const prefix = 'tongma/';
const memory = new Map<string, string>();

export const storage: Storage = {
  read(key) {
    try {
      return localStorage.getItem(prefix + key) ?? memory.get(key);
    } catch {
      return memory.get(key);
    }
  },
  write(key, text) {
    try {
      localStorage.setItem(prefix + key, text);
      memory.delete(key);
      return true;
    } catch {
      memory.set(key, text);
      return false;
    }
  },
  remove(key) {
    memory.delete(key);
    try {
      localStorage.removeItem(prefix + key);
    } catch {
      // Nothing was kept there.
    }
  },
  keys() {
    const found = new Set(memory.keys());
    try {
      for (let index = 0; index < localStorage.length; index++) {
        const key = localStorage.key(index);
        if (key?.startsWith(prefix)) found.add(key.slice(prefix.length));
      }
    } catch {
      // Memory is all there is.
    }
    return [...found];
  },
};
