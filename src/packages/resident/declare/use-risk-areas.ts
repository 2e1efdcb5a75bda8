import { useEffect, useState } from 'react';
import { call } from '../../../services/api';
import type { RiskAreas } from './places';

/** The published risk areas of the counties named so far; a county is missing until known, empty when it has none. */
export function useRiskAreas(counties: readonly string[]): Readonly<Record<string, RiskAreas>> {
  const [areas, setAreas] = useState<Readonly<Record<string, RiskAreas>>>({});
  const [unreachable, setUnreachable] = useState<readonly string[]>([]);
  const wanted = counties.filter((county) => county !== '' && !areas[county] && !unreachable.includes(county)).join();
  useEffect(() => {
    for (const county of wanted === '' ? [] : wanted.split(',')) {
      void call('listRiskAreasOfCounty', { query: { county } }).then((result) => {
        // Without an answer the form goes on: the cloud compares the stay whatever was picked from.
        if (result.ok) setAreas((before) => ({ ...before, [county]: result.value.areas }));
        else setUnreachable((before) => [...before, county]);
      });
    }
  }, [wanted]);
  return areas;
}
