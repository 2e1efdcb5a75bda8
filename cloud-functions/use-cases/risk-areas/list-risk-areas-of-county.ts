import { loadDivisions } from '../../domain/divisions/load-divisions';
import type { Refusal } from '../../domain/refusal';
import { done, refused } from '../../domain/result';
import { areaCodesFor } from '../../domain/risk-areas/match-stay';
import { formatInstant, type Instant, instant, parseInstant } from '../../domain/time';
import type { Clock } from '../ports/clock';
import type { RiskAreaStore } from '../ports/risk-area-store';

export type ListRiskAreasOfCountyInput = { readonly query: { readonly county: string; readonly at?: string } };
export type ListRiskAreasOfCountyNeeds = {
  readonly riskAreas: Pick<RiskAreaStore, 'areasOfCounty' | 'listHeaders'>;
  readonly clock: Clock;
};

/**
 * The areas of a county in the publication in force now, or at an instant of the past, and those of development zones
 * around it, which have no county of their own. `publication` null: none was published yet. Refused: no such division.
 */
export async function listRiskAreasOfCounty({ query }: ListRiskAreasOfCountyInput, { riskAreas, clock }: ListRiskAreasOfCountyNeeds) {
  const codes = areaCodesFor({ division: query.county }, await loadDivisions());
  if (codes.length === 0) return refused<Refusal>({ code: 'not-found' });
  const at = heldAt(query.at, clock.now());
  if (at === undefined) return refused<Refusal>({ code: 'request-not-valid', fields: [{ path: 'at', problem: 'wrong-format' }] });
  const [latest] = await riskAreas.listHeaders(at, 1);
  if (!latest) return done({ county: query.county, publication: null, areas: [] });
  const areas = await Promise.all([...codes].reverse().map((code) => riskAreas.areasOfCounty(latest.publicationId, code)));
  return done({
    county: query.county,
    publication: { id: latest.publicationId, publishedAt: formatInstant(latest.publishedAt) },
    areas: areas.flat().map(({ areaName, town, level, communities }) => ({ areaName, town, level, communities })),
  });
}

/** What will hold is not known: an instant to come is now. */
function heldAt(asked: string | undefined, now: Instant): Instant | undefined {
  if (asked === undefined) return now;
  const at = parseInstant(asked);
  return at === undefined ? undefined : instant(Math.min(at, now));
}
