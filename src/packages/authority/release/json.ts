/** A rule set as it is edited: any JSON, because a draft may be wrong for a while. Nothing here changes what it is given. */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
export type Path = readonly (string | number)[];
type JsonRecord = { readonly [name: string]: Json };

export function isJson(value: unknown): value is Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value === 'object' && Object.values(value).every(isJson);
}

export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
export const isRecord = (value: Json | undefined): value is JsonRecord => typeof value === 'object' && value !== null && !isList(value);

export function valueAt(json: Json | undefined, path: Path): Json | undefined {
  let value = json;
  for (const step of path) {
    if (isList(value)) value = value[Number(step)];
    else if (isRecord(value) && Object.hasOwn(value, step)) value = value[step];
    else return undefined;
  }
  return value;
}

export const listAt = (json: Json | undefined, ...path: Path): readonly Json[] => {
  const value = valueAt(json, path);
  return isList(value) ? value : [];
};

/** What stands there as one would write it into a field; empty when nothing does, or something with parts. */
export function textAt(json: Json | undefined, ...path: Path): string {
  const value = valueAt(json, path);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** The texts of a list; what is none is left out. */
export const textsAt = (json: Json | undefined, ...path: Path): readonly string[] =>
  listAt(json, ...path).filter((item): item is string => typeof item === 'string');

/** With `value` at `path`; `undefined` takes it away: a name out of its record, an item out of its list. */
export function withValue(json: Json, path: Path, value: Json | undefined): Json {
  const [step, ...rest] = path;
  if (step === undefined) return value ?? null;
  if (isList(json)) {
    const at = Number(step);
    if (rest.length === 0 && value === undefined) return json.filter((_item, index) => index !== at);
    const items = [...json];
    items[at] = rest.length === 0 && value !== undefined ? value : withValue(json[at] ?? {}, rest, value);
    return items;
  }
  const before: JsonRecord = isRecord(json) ? json : {};
  if (rest.length === 0 && value === undefined) return Object.fromEntries(Object.entries(before).filter(([name]) => name !== step));
  const inner = Object.hasOwn(before, step) ? before[step] : undefined;
  return { ...before, [step]: rest.length === 0 && value !== undefined ? value : withValue(inner ?? {}, rest, value) };
}

/** With one more item at the end of the list at `path`, which begins with it if there was none. */
export const withItem = (json: Json, path: Path, item: Json): Json => withValue(json, path, [...listAt(json, ...path), item]);

/** The names of a record in any order; lists item by item. */
export function isSame(one: Json | undefined, other: Json | undefined): boolean {
  if (isList(one) && isList(other)) return one.length === other.length && one.every((item, at) => isSame(item, other[at]));
  if (isRecord(one) && isRecord(other)) {
    const names = Object.keys(one);
    return (
      names.length === Object.keys(other).length && names.every((name) => Object.hasOwn(other, name) && isSame(one[name], other[name]))
    );
  }
  return one === other;
}

/** `rules[3].phases[0].days`, as the cloud names the place of a fault. */
export const placeOf = (path: Path): string =>
  path.reduce<string>((place, step) => place + (typeof step === 'number' ? `[${step}]` : `${place === '' ? '' : '.'}${step}`), '');

/** The way back of `placeOf`. */
export const pathOf = (place: string): Path =>
  [...place.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, name]) => (index === undefined ? (name ?? '') : Number(index)));
