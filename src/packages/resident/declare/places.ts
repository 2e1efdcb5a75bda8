/** What a county's published risk areas offer to pick from: towns with their communities. Levels are left out on purpose. */
import type { AnswerOf } from '../../../services/operations';

export type RiskAreas = AnswerOf<'listRiskAreasOfCounty'>['areas'];
export type Places = {
  readonly towns: readonly { readonly town: string; readonly communities: readonly string[] }[];
  /** Published without their town. */
  readonly communitiesWithoutTown: readonly string[];
};

/**
 * Some publications name the town beside its communities, others only in front of them (“桂林街道自由胡同…”): then the
 * county's own towns tell. The low-risk “rest of …” is nowhere one lives; it follows from picking none of the named ones.
 */
export function placesOf(areas: RiskAreas, townsOfCounty: readonly string[]): Places {
  const byTown = new Map<string, Set<string>>();
  const withoutTown = new Set<string>();
  const names = townsOfCounty.map((town) => town.replace(/办事处$/, '')).filter((name) => name.length > 1);
  for (const { town, level, communities } of areas) {
    if (town !== '' && !byTown.has(town)) byTown.set(town, new Set());
    for (const community of communities.filter((text) => level !== 'low' || !isRest(text))) {
      const inTown = town || names.find((name) => community.startsWith(name)) || '';
      if (inTown === '') withoutTown.add(community);
      else byTown.set(inTown, (byTown.get(inTown) ?? new Set()).add(community));
    }
  }
  return {
    towns: [...byTown].map(([town, communities]) => ({ town, communities: [...communities] })),
    communitiesWithoutTown: [...withoutTown],
  };
}

const isRest = (community: string): boolean => /除|以外|其他|其它|其余/.test(community);
