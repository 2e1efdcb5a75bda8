import type { Caller } from '../../domain/caller';
import { settled } from '../../domain/release/standing';
import { done } from '../../domain/result';
import type { Clock } from '../ports/clock';
import type { ReleaseStore } from '../ports/release-store';
import { jurisdictionFor, readTimetable } from './release-asked';
import { showRelease } from './show-release';
import { showTimetable } from './show-timetable';

export type ListReleasesInput = { readonly caller: Caller };
export type ListReleasesNeeds = { readonly releases: Pick<ReleaseStore, 'getNewestTimetable' | 'list'>; readonly clock: Clock };

/** The releases of the caller's jurisdiction, newest first, and what judges whom when, shipped sets included. */
export async function listReleases({ caller }: ListReleasesInput, { releases, clock }: ListReleasesNeeds) {
  const jurisdiction = jurisdictionFor(caller);
  if (!jurisdiction.ok) return jurisdiction;
  const [found, timetable] = await Promise.all([releases.list(jurisdiction.value), readTimetable(jurisdiction.value, releases)]);
  const shownTo = { caller, now: clock.now() };
  return done({
    releases: found.map((release) => showRelease({ release: settled(release, timetable), timetable }, shownTo)),
    timetable: showTimetable(timetable.entries),
  });
}
