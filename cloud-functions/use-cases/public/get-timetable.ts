import { publishedRuleSets } from '../../domain/health-code/rule-sets/published';
import { withCompiledSets } from '../../domain/release/compiled-entries';
import { done } from '../../domain/result';
import type { ReleaseStore } from '../ports/release-store';
import { showTimetable } from '../release/show-timetable';

export type GetTimetableNeeds = {
  readonly releases: Pick<ReleaseStore, 'getTimetable'>;
  /** GB/T 2260 of the jurisdiction this system answers for. */
  readonly jurisdiction: string;
};

/** Which published rule set judged or judges whom, and since when: everything needed to say which set a decision came from. */
export async function getTimetable({ releases, jurisdiction }: GetTimetableNeeds) {
  const { entries } = withCompiledSets(await releases.getTimetable(jurisdiction), publishedRuleSets);
  return done({ jurisdiction, entries: showTimetable(entries) });
}
