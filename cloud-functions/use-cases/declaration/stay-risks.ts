import type { DeclaredStay } from '../../domain/declaration/answers';
import type { RiskStayFound } from '../../domain/declaration/review';
import { loadDivisions } from '../../domain/divisions/load-divisions';
import type { PersonId } from '../../domain/ids';
import { judgeStay, type PublicationOfPlace } from '../../domain/risk-areas/judge-stay';
import { areaCodesFor } from '../../domain/risk-areas/match-stay';
import { publicationsForStay } from '../../domain/risk-areas/publications-for-stay';
import type { Instant } from '../../domain/time';
import type { PublicationHeader, RiskAreaStore } from '../ports/risk-area-store';
import type { RuleSets } from '../ports/rule-sets';

type RiskAreas = Pick<RiskAreaStore, 'areasOfCounty' | 'listHeaders'>;
export type StayRiskNeeds = { readonly riskAreas: RiskAreas; readonly ruleSets: Pick<RuleSets, 'inForce'> };

/** Whose stays, and when they are looked at. */
export type StayAsked = { readonly personId: PersonId; readonly now: Instant };

/** Stays of 14 days and the 14 days after them reach back four weeks: seven publications a day, and one was the rule. */
const publicationsMax = 200;

/** A stay; with `judgedUntil` only what was taken in from then on is looked at, the rest has been before. */
export type StayToJudge = DeclaredStay & { readonly judgedUntil?: Instant };

/**
 * Which of the stays touch a risk area, by every publication each of them is judged by. The low-risk rest of the
 * jurisdiction itself is not one: that rule is for those who come from an affected county, and here everybody is.
 */
export async function findRiskStays<S extends StayToJudge>(
  stays: readonly S[],
  { personId, now }: StayAsked,
  { riskAreas, ruleSets }: StayRiskNeeds,
): Promise<readonly (RiskStayFound & { readonly stay: S })[]> {
  if (stays.length === 0) return [];
  const [headers, divisions] = await Promise.all([riskAreas.listHeaders(now, publicationsMax), loadDivisions()]);
  const here = (await ruleSets.inForce(personId, now))?.ruleSet.jurisdiction;
  const found: (RiskStayFound & { readonly stay: S })[] = [];
  for (const stay of stays) {
    const publications = await readPublications(publicationsToJudge(stay, headers), areaCodesFor(stay, divisions), riskAreas);
    const match = judgeStay(stay, publications, divisions);
    if (match && !(match.level === 'low' && stay.division === here)) found.push({ stay, match });
  }
  return found;
}

const publicationsToJudge = (stay: StayToJudge, headers: readonly PublicationHeader[]): readonly PublicationHeader[] =>
  publicationsForStay(headers, stay).filter(({ importedAt }) => stay.judgedUntil === undefined || importedAt >= stay.judgedUntil);

const readPublications = (headers: readonly PublicationHeader[], codes: readonly string[], riskAreas: RiskAreas) =>
  Promise.all(
    headers.map(async ({ publicationId, publishedAt }): Promise<PublicationOfPlace> => {
      const areas = await Promise.all(codes.map((code) => riskAreas.areasOfCounty(publicationId, code)));
      return { publicationId, publishedAt, areas: areas.flat() };
    }),
  );
