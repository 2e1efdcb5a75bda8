import type { DeclaredStay } from '../../domain/declaration/answers';
import type { RiskStayFound } from '../../domain/declaration/review';
import { loadDivisions } from '../../domain/divisions/load-divisions';
import { judgeStay, type PublicationOfPlace } from '../../domain/risk-areas/judge-stay';
import { areaCodesFor } from '../../domain/risk-areas/match-stay';
import { publicationsForStay } from '../../domain/risk-areas/publications-for-stay';
import type { Instant } from '../../domain/time';
import type { PublicationHeader, RiskAreaStore } from '../ports/risk-area-store';
import type { RuleSets } from '../ports/rule-sets';

export type StayRiskNeeds = {
  readonly riskAreas: Pick<RiskAreaStore, 'areasOfCounty' | 'listHeaders'>;
  readonly ruleSets: RuleSets;
};

/** Stays of 14 days and the 14 days after them reach back four weeks: seven publications a day, and one was the rule. */
const publicationsMax = 200;

/**
 * Which of the stays touch a risk area, by every publication each of them is judged by. The low-risk rest of the
 * jurisdiction itself is not one: that rule is for those who come from an affected county, and here everybody is.
 */
export async function findRiskStays(
  stays: readonly DeclaredStay[],
  now: Instant,
  { riskAreas, ruleSets }: StayRiskNeeds,
): Promise<readonly RiskStayFound[]> {
  if (stays.length === 0) return [];
  const [headers, divisions] = await Promise.all([riskAreas.listHeaders(now, publicationsMax), loadDivisions()]);
  const here = ruleSets.inForce(now)?.jurisdiction;
  const found: RiskStayFound[] = [];
  for (const stay of stays) {
    const codes = areaCodesFor(stay, divisions);
    const publications = await Promise.all(publicationsForStay(headers, stay).map((header) => readPlace(header, codes, riskAreas)));
    const match = judgeStay(stay, publications, divisions);
    if (match && !(match.level === 'low' && stay.division === here)) found.push({ stay, match });
  }
  return found;
}

type Areas = Pick<RiskAreaStore, 'areasOfCounty'>;

async function readPlace(
  { publicationId, publishedAt }: PublicationHeader,
  codes: readonly string[],
  riskAreas: Areas,
): Promise<PublicationOfPlace> {
  const areas = await Promise.all(codes.map((code) => riskAreas.areasOfCounty(publicationId, code)));
  return { publicationId, publishedAt, areas: areas.flat() };
}
