import { compileRuleSet } from '../health-code/compile-rule-set';
import type { RuleSet } from '../health-code/rule-set';
import { type Instant, parseInstant } from '../time';
import type { Timetable, TimetableEntry } from './timetable';

/** The `releaseId` of the sets the product ships with: nobody released them here. */
export const compiledReleaseId = 'compiled';

/**
 * The timetable with the sets the product ships with, each for everyone from its date. They come first, so that of a
 * shipped and a released set that start at the same instant the released one judges.
 */
export function withCompiledSets(timetable: Timetable, ruleSets: readonly RuleSet[]): Timetable {
  const compiled = ruleSets.filter(({ jurisdiction }) => jurisdiction === timetable.jurisdiction).flatMap(entryOf);
  return { ...timetable, entries: [...compiled.sort((a, b) => a.from - b.from), ...timetable.entries] };
}

function entryOf(ruleSet: RuleSet): readonly TimetableEntry[] {
  const from = parseInstant(ruleSet.effectiveFrom);
  if (from === undefined) return [];
  const { id: ruleSetId, hash } = compileRuleSet(ruleSet).name;
  return [{ releaseId: compiledReleaseId, ruleSetId, hash, from, ...untilOf(ruleSet), sharePerTenThousand: 10_000 }];
}

/** When the set ends by its own words. */
export function untilOf({ effectiveUntil }: Pick<RuleSet, 'effectiveUntil'>): { readonly until?: Instant } {
  const until = parseInstant(effectiveUntil);
  return until === undefined ? {} : { until };
}
