/** The whole name of a division by its code, “内蒙古自治区呼伦贝尔市满洲里市”. */
import { useEffect, useState } from 'react';
import { call } from './api';
import type { AnswerOf } from './operations';

type Divisions = AnswerOf<'listDivisions'>['divisions'];
const read = new Map<string, Promise<Divisions>>();

/** `undefined` when there is no such division or nothing answered. */
export async function divisionName(code: string): Promise<string | undefined> {
  const province = await namedBelow('', `${code.slice(0, 2)}0000`);
  if (!province || province.code === code) return province?.name;
  const inProvince = await childrenOf(province.code);
  const direct = inProvince.find((division) => division.code === code);
  if (direct) return province.name + direct.name;
  const city = inProvince.find((division) => division.code === `${code.slice(0, 4)}00`);
  const county = city && (await namedBelow(city.code, code));
  return county && province.name + city.name + county.name;
}

/** The name, or the code until it is known. */
export function useDivisionName(code: string): string {
  const [named, setNamed] = useState({ code, name: code });
  useEffect(() => {
    let current = true;
    if (code !== '') void divisionName(code).then((name) => current && name && setNamed({ code, name }));
    return () => {
      current = false;
    };
  }, [code]);
  return named.code === code ? named.name : code;
}

const namedBelow = async (parent: string, code: string) => (await childrenOf(parent)).find((division) => division.code === code);

/** A list once read is kept while the app runs; one that failed is asked again. */
function childrenOf(parent: string): Promise<Divisions> {
  const known = read.get(parent);
  if (known) return known;
  const asked = call('listDivisions', { query: parent === '' ? {} : { parent } }).then((result) => {
    if (!result.ok) read.delete(parent);
    return result.ok ? result.value.divisions : [];
  });
  read.set(parent, asked);
  return asked;
}
