/** One page of a list; `next` is opaque and absent on the last page. */
export type Page<T> = { readonly items: readonly T[]; readonly next?: string };
/** `after` is a `next` handed out earlier; a store answers `undefined` to one it did not make. */
export type PageRequest = { readonly after?: string; readonly itemsMax: number };
