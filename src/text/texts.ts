import { type Language, useLanguage } from './language';

/**
 * Sentences of one area in both languages. `zh-CN` sets the keys; a key missing or left over in `en` does not compile.
 * A sentence with a blank is a function: `left: (count: number) => …`.
 */
export function texts<T extends object>(both: { readonly 'zh-CN': T; readonly en: NoInfer<T> }): Readonly<Record<Language, T>> {
  return both;
}

/** The sentences of an area in the reader's language: `const say = useText(siteText)`. */
export function useText<T>(area: Readonly<Record<Language, T>>): T {
  return area[useLanguage()];
}
