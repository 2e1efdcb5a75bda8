import { loadDivisions } from '../../domain/divisions/load-divisions';
import type { Refusal } from '../../domain/refusal';
import { done, refused } from '../../domain/result';
import { areaCodesFor } from '../../domain/risk-areas/match-stay';
import { formatInstant } from '../../domain/time';
import type { Clock } from '../ports/clock';
import type { RiskAreaStore } from '../ports/risk-area-store';

export type ListRiskAreasOfCountyInput = { readonly query: { readonly county: string } };
export type ListRiskAreasOfCountyNeeds = {
  readonly riskAreas: Pick<RiskAreaStore, 'areasOfCounty' | 'listHeaders'>;
  readonly clock: Clock;
};

/**
 * The areas of a county in the publication in force, and those of development zones around it, which have no county of
 * their own. `publication` null: none was published yet. Refused: no such division.
 */
export async function listRiskAreasOfCounty({ query }: ListRiskAreasOfCountyInput, { riskAreas, clock }: ListRiskAreasOfCountyNeeds) {
  const codes = areaCodesFor({ division: query.county }, await loadDivisions());
  if (codes.length === 0) return refused<Refusal>({ code: 'not-found' });
  const [latest] = await riskAreas.listHeaders(clock.now(), 1);
  if (!latest) return done({ county: query.county, publication: null, areas: [] });
  const areas = await Promise.all([...codes].reverse().map((code) => riskAreas.areasOfCounty(latest.publicationId, code)));
  return done({
    county: query.county,
    publication: { id: latest.publicationId, publishedAt: formatInstant(latest.publishedAt) },
    areas: areas.flat().map(({ areaName, town, level, communities }) => ({ areaName, town, level, communities })),
  });
}
