import type { DeclaredStay } from '../../domain/declaration/answers';
import type { RiskStayFound } from '../../domain/declaration/review';
import type { Divisions } from '../../domain/divisions/divisions';
import { judgeStay, type PublicationOfPlace } from '../../domain/risk-areas/judge-stay';
import { areaCodesFor } from '../../domain/risk-areas/match-stay';
import type { RiskArea } from '../../domain/risk-areas/publication';
import { publicationsForStay } from '../../domain/risk-areas/publications-for-stay';
import type { Instant } from '../../domain/time';
import type { PublicationHeader, RiskAreaStore } from '../ports/risk-area-store';

export type StayRiskNeeds = { readonly riskAreas: Pick<RiskAreaStore, 'areasOfCounty' | 'listHeaders'> };

/**
 * More than the four weeks that stays of 14 days and the 14 days after them can reach, at the densest seen: a publication
 * every few hours. Only the newest are asked for.
 */
const publicationsMax = 200;

/** Which of the stays touch a risk area, by every publication each of them is judged by. */
export async function findRiskStays(
  stays: readonly DeclaredStay[],
  now: Instant,
  { riskAreas, divisions }: StayRiskNeeds & { readonly divisions: Divisions },
) {
  if (stays.length === 0) return [];
  const headers = await riskAreas.listHeaders(now, publicationsMax);
  const areasOf = rememberAreas(riskAreas);
  const found: RiskStayFound[] = [];
  for (const stay of stays) {
    const codes = areaCodesFor(stay, divisions);
    const publications = await Promise.all(publicationsForStay(headers, stay).map((header) => readPlace(header, codes, areasOf)));
    const match = judgeStay(stay, publications, divisions);
    if (match) found.push({ stay, match });
  }
  return found;
}

type AreasOf = (publicationId: string, code: string) => Promise<readonly RiskArea[]>;

async function readPlace(
  { publicationId, publishedAt }: PublicationHeader,
  codes: readonly string[],
  areasOf: AreasOf,
): Promise<PublicationOfPlace> {
  const areas = await Promise.all(codes.map((code) => areasOf(publicationId, code)));
  return { publicationId, publishedAt, areas: areas.flat() };
}

/** Stays often share a province; within one declaration each part of a publication is read once. */
function rememberAreas(riskAreas: Pick<RiskAreaStore, 'areasOfCounty'>): AreasOf {
  const reading = new Map<string, Promise<readonly RiskArea[]>>();
  return (publicationId, code) => {
    const key = `${publicationId}/${code}`;
    const known = reading.get(key) ?? riskAreas.areasOfCounty(publicationId, code);
    reading.set(key, known);
    return known;
  };
}
