/** A domain outcome as a value: either what was asked for, or why not. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export const done = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const refused = <E>(error: E): Result<never, E> => ({ ok: false, error });
