import type { Divisions } from '../divisions/divisions';
import type { Instant } from '../time';
import { matchStay, type StayPlace, type TouchedArea } from './match-stay';
import type { RiskArea } from './publication';
import { isRiskier } from './risk-level';

/** A publication as far as it concerns one place. */
export type PublicationOfPlace = {
  readonly publicationId: string;
  readonly publishedAt: Instant;
  /** Those of `areaCodesFor(place)`. */
  readonly areas: readonly RiskArea[];
};

export type RiskMatch = TouchedArea & Pick<PublicationOfPlace, 'publicationId' | 'publishedAt'>;

/**
 * The highest level a stay touches in any of the publications it is judged by (see `publicationsForStay`). Of several
 * with that level the earliest is named: it made the place risky, and later ones do not change the answer.
 */
export function judgeStay(place: StayPlace, publications: readonly PublicationOfPlace[], divisions: Divisions): RiskMatch | undefined {
  let worst: RiskMatch | undefined;
  for (const { publicationId, publishedAt, areas } of publications) {
    const touched = matchStay(place, areas, divisions);
    if (!touched) continue;
    const isEarlier = touched.level === worst?.level && publishedAt < worst.publishedAt;
    if (!worst || isRiskier(touched.level, worst.level) || isEarlier) worst = { ...touched, publicationId, publishedAt };
  }
  return worst;
}
