/** The reader's language: chosen once, kept on the phone, Chinese unless the phone speaks English. */
import { useSyncExternalStore } from 'react';
import { phoneLanguage } from '../platform/phone-language';
import { storage } from '../platform/storage';

export type Language = 'zh-CN' | 'en';
const key = 'language';
const listeners = new Set<() => void>();
let current: Language | undefined;

export function currentLanguage(): Language {
  if (current === undefined) {
    const kept = storage.read(key);
    current = kept === 'en' || kept === 'zh-CN' ? kept : phoneLanguage();
  }
  return current;
}

export function chooseLanguage(language: Language): void {
  current = language;
  storage.write(key, language);
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

export const useLanguage = (): Language => useSyncExternalStore(subscribe, currentLanguage, currentLanguage);

/**
 * Runs `listener` after every change of language; returns how to stop.
 * For what lives outside React, such as the tab bar of a mini-program.
 */
export const onLanguageChange = subscribe;
