/** Whether a phone is where a site is. Compared here: where it is goes nowhere. */
import type { Whereabouts } from '../platform/whereabouts';

type Position = Pick<Whereabouts, 'latitudeMicro' | 'longitudeMicro'>;
export type PlaceOfVisit = 'at-the-site' | 'elsewhere' | 'not-known';

/** Ours: a market's other gate is still at the site. */
export const nearMetres = 200;
const metresPerMicroDegree = 0.111_32;

/** `not-known` without both; a place that is only roughly known counts as near if it may be. */
export function placeOfVisit(here: Whereabouts | undefined, site: Position | null): PlaceOfVisit {
  if (!here || !site) return 'not-known';
  const north = (here.latitudeMicro - site.latitudeMicro) * metresPerMicroDegree;
  const shrunk = Math.cos((site.latitudeMicro / 1_000_000) * (Math.PI / 180));
  const east = (here.longitudeMicro - site.longitudeMicro) * metresPerMicroDegree * shrunk;
  return Math.hypot(north, east) <= nearMetres + here.accuracyMetres ? 'at-the-site' : 'elsewhere';
}
