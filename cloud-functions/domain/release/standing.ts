/** Where a release stands is what the timetable does with it: the entry is the act, the state on the release only a copy. */
import type { Instant } from '../time';
import type { Release, ReleaseState } from './release';
import { isOpenAt, type Timetable } from './timetable';

/** Also right after a crash between the two writes of a step. */
export function standing({ releaseId, state }: Pick<Release, 'releaseId' | 'state'>, { entries }: Timetable): ReleaseState {
  const [before, last] = entries.filter((entry) => entry.releaseId === releaseId).slice(-2);
  const latest = last ?? before;
  if (latest === undefined) return state;
  if (latest.ended === 'stopped' || latest.ended === 'rolled-back') return latest.ended;
  return last !== undefined && before?.ended === 'widened' ? 'in-force' : 'canary';
}

/** The release with the state it stands in. */
export const settled = (release: Release, timetable: Timetable): Release => ({ ...release, state: standing(release, timetable) });

/** The share of the population, in ten thousandths, that it judges at `at`. */
export const shareAt = ({ releaseId }: Pick<Release, 'releaseId'>, { entries }: Timetable, at: Instant): number =>
  entries.find((entry) => entry.releaseId === releaseId && isOpenAt(entry, at))?.sharePerTenThousand ?? 0;
