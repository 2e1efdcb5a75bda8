/** The tree of GB/T 2260 as people pick from it: province, prefecture, county; towns are names inside a county. */

export type Division = {
  /** Six digits. */
  readonly code: string;
  readonly name: string;
  /** False for what a stay or an address is named by: a county, or a prefecture without counties (Dongguan). */
  readonly hasChildren: boolean;
};

export type Divisions = {
  get(code: string): Division | undefined;
  /** Without `parent` the provinces; `undefined` when there is no such division. */
  childrenOf(parent?: string): readonly Division[] | undefined;
  /** From the province down to the division itself; empty when there is no such division. */
  pathOf(code: string): readonly Division[];
  /** Names of the towns of a county; empty where the source lists none (Dongguan). */
  townsOf(code: string): readonly string[];
};

/** One division and the one it lies in, as the source of the standard is turned into by `load-divisions`. */
export type DivisionRecord = { readonly code: string; readonly name: string; readonly parent?: string; readonly towns: readonly string[] };

export function makeDivisions(records: readonly DivisionRecord[]): Divisions {
  const childCodes = new Map<string, string[]>();
  for (const record of records) {
    const siblings = childCodes.get(record.parent ?? '');
    if (siblings) siblings.push(record.code);
    else childCodes.set(record.parent ?? '', [record.code]);
  }
  const parents = new Map(records.map((record) => [record.code, record.parent]));
  const all = new Map(records.map(({ code, name }): [string, Division] => [code, { code, name, hasChildren: childCodes.has(code) }]));
  const towns = new Map(records.map((record) => [record.code, record.towns]));
  const named = (codes: readonly string[]) => codes.flatMap((code) => all.get(code) ?? []);
  const pathOf = (code: string): readonly Division[] => {
    const here = all.get(code);
    const parent = parents.get(code);
    return here ? [...(parent ? pathOf(parent) : []), here] : [];
  };
  return {
    get: (code) => all.get(code),
    childrenOf: (parent) => (parent !== undefined && !all.has(parent) ? undefined : named(childCodes.get(parent ?? '') ?? [])),
    pathOf,
    townsOf: (code) => towns.get(code) ?? [],
  };
}
