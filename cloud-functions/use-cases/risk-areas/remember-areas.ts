import type { RiskArea } from '../../domain/risk-areas/publication';
import type { RiskAreaStore } from '../ports/risk-area-store';

/** A county of a publication takes a few KB: about 20 MB at most. */
export const areasRememberedMax = 5_000;

/**
 * Risk areas as one process remembers them: a publication never changes, so each county of it is read once. Reads of one
 * county at the same moment share one request; a failed read is not remembered.
 */
export function rememberAreas<S extends Pick<RiskAreaStore, 'areasOfCounty'>>(riskAreas: S, areasMax = areasRememberedMax): S {
  const remembered = new Map<string, Promise<readonly RiskArea[]>>();
  const areasOfCounty: RiskAreaStore['areasOfCounty'] = (publicationId, county) => {
    const key = `${publicationId}/${county}`;
    const reading = remembered.get(key) ?? riskAreas.areasOfCounty(publicationId, county);
    // Asked for again: the youngest.
    remembered.delete(key);
    remembered.set(key, reading);
    reading.catch(() => remembered.delete(key));
    const [oldest] = remembered.keys();
    if (remembered.size > areasMax && oldest !== undefined) remembered.delete(oldest);
    return reading;
  };
  return { ...riskAreas, areasOfCounty };
}
