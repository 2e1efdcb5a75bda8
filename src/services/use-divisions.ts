/** Choosing a county of GB/T 2260 level by level: province, city where there is one, county. */
import { useEffect, useState } from 'react';
import { call } from './api';

export type DivisionLevel = { readonly chosen: string; readonly choices: readonly { readonly value: string; readonly says: string }[] };
export type DivisionChoice = {
  /** One per level that has something to choose from. */
  readonly levels: readonly DivisionLevel[];
  /** The whole name, “内蒙古自治区呼伦贝尔市满洲里市”, as far as it is chosen. */
  readonly name: string;
  /** The names of the county's towns, as the table has them. */
  readonly towns: readonly string[];
  /** Nothing could be read. */
  readonly unreachable: boolean;
  choose(level: number, code: string): void;
};

type Children = {
  readonly divisions: readonly { readonly code: string; readonly name: string; readonly hasChildren: boolean }[];
  readonly towns: readonly string[];
};
const country = '';

/** `county` is what is chosen so far, empty at first; `onChoose` gets a county's code, or an empty text while there is none. */
export function useDivisions(county: string, onChoose: (code: string) => void): DivisionChoice {
  const [path, setPath] = useState<readonly string[]>(() => pathTo(county));
  const [below, setBelow] = useState<Readonly<Record<string, Children>>>({});
  const [unreachable, setUnreachable] = useState(false);

  const wanted = [country, ...path].filter((code) => !below[code]).join();
  useEffect(() => {
    for (const parent of wanted === '' && below[country] ? [] : wanted.split(',')) {
      void call('listDivisions', { query: parent === country ? {} : { parent } }).then((result) => {
        setUnreachable(!result.ok && result.error.code !== 'not-found');
        if (result.ok) setBelow((before) => ({ ...before, [parent]: result.value }));
        // A guess of `pathTo` that is no division (a municipality has no city level).
        else if (result.error.code === 'not-found') setPath((before) => before.filter((code) => code !== parent));
      });
    }
  }, [wanted, below]);

  const parents = [country, ...path];
  const levels = parents.flatMap((parent, at) => {
    const children = below[parent]?.divisions ?? [];
    if (children.length === 0) return [];
    return [{ chosen: path[at] ?? '', choices: children.map(({ code, name }) => ({ value: code, says: name })) }];
  });
  const names = levels.map((level) => level.choices.find((choice) => choice.value === level.chosen)?.says ?? '');
  return {
    levels,
    name: names.join(''),
    towns: below[path.at(-1) ?? country]?.towns ?? [],
    unreachable,
    choose(level, code) {
      const next = [...path.slice(0, level), ...(code === '' ? [] : [code])];
      const chosen = below[parents[level] ?? country]?.divisions.find((division) => division.code === code);
      setPath(next);
      onChoose(chosen && !chosen.hasChildren ? chosen.code : '');
    },
  };
}

/** The levels above a county read off its code: `150781` → 150000, 150700, 150781. */
function pathTo(county: string): readonly string[] {
  if (!/^\d{6}$/.test(county)) return [];
  return [...new Set([`${county.slice(0, 2)}0000`, `${county.slice(0, 4)}00`, county])];
}
