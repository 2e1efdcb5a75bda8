import type { Caller } from '../../domain/caller';
import { publishedRuleSets } from '../../domain/health-code/rule-sets/published';
import type { Refusal } from '../../domain/refusal';
import { withCompiledSets } from '../../domain/release/compiled-entries';
import { isReleaseId, type Release } from '../../domain/release/release';
import { settled } from '../../domain/release/standing';
import type { Timetable } from '../../domain/release/timetable';
import { done, type Result, refused } from '../../domain/result';
import { districtAs } from '../../domain/tracing/district-scope';
import type { ReleaseStore } from '../ports/release-store';

export type ReleaseAskedNeeds = { readonly releases: Pick<ReleaseStore, 'get' | 'getNewestTimetable'> };
/** A release as it stands, with the timetable of its jurisdiction, shipped sets included. */
export type ReleaseAsked = { readonly release: Release; readonly timetable: Timetable };

/** The jurisdiction the caller publishes for: of an authority person `district` is its code. */
export const jurisdictionFor = (caller: Caller): Result<string, Refusal> => districtAs('authority', caller);

/** Refused: not of the health authority; no release of the caller's jurisdiction has that id. */
export async function findRelease(
  caller: Caller,
  releaseId: string,
  { releases }: ReleaseAskedNeeds,
): Promise<Result<ReleaseAsked, Refusal>> {
  const jurisdiction = jurisdictionFor(caller);
  if (!jurisdiction.ok) return jurisdiction;
  const [release, timetable] = await Promise.all([
    isReleaseId(releaseId) ? releases.get(releaseId) : undefined,
    readTimetable(jurisdiction.value, releases),
  ]);
  if (release?.jurisdiction !== jurisdiction.value) return refused({ code: 'not-found' });
  return done({ release: settled(release, timetable), timetable });
}

export const readTimetable = async (jurisdiction: string, releases: Pick<ReleaseStore, 'getNewestTimetable'>): Promise<Timetable> =>
  withCompiledSets(await releases.getNewestTimetable(jurisdiction), publishedRuleSets);
