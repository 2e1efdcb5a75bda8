import type { RuleSet } from '../../domain/health-code/rule-set';
import { changedMaxFor } from '../../domain/release/changes-limit';
import { withCompiledSets } from '../../domain/release/compiled-entries';
import { isReleaseId, type Release, type ReleaseId, type ReleaseWatch, withWatch } from '../../domain/release/release';
import { settled } from '../../domain/release/standing';
import { covers, entryFor, isOpenAt, type Timetable, type TimetableEntry } from '../../domain/release/timetable';
import { addMilliseconds, type Instant, millisecondsPerHour, millisecondsPerMinute } from '../../domain/time';
import type { PersonOfPopulation, Population } from '../ports/population';
import type { RuleSets } from '../ports/rule-sets';
import { type StopReleaseBySystemNeeds, stopReleaseBySystem } from '../release/stop-release-by-system';
import { type AnnounceWorseNeeds, announceWorse } from './announce-worse';
import { comparePopulation, type SetsCompared } from './compare-population';

export type WatchReleasesNeeds = StopReleaseBySystemNeeds & {
  readonly jurisdiction: string;
  readonly ruleSets: Pick<RuleSets, 'find'>;
  readonly liveCodes: AnnounceWorseNeeds['liveCodes'];
  readonly turnedCodes: AnnounceWorseNeeds['turnedCodes'];
  /** Ends of releases after which codes have been told as turned: by this process, which may do it again after a restart. */
  readonly endsAnnounced: Set<string>;
  /** The sets the product ships with: what judges when no release does. */
  readonly compiled: readonly RuleSet[];
  readonly population: Population;
};

/** A release is watched for so long after each of its steps; most of what a rule changes shows at once. */
export const watchedForHours = 24;
const watchedEveryMinutes = 10;

/**
 * Compares every release that judges people with what would judge them without it: right after each step, then every ten
 * minutes for a day. One that changes more people than were announced is stopped. The codes of those it may change for the
 * worse are told to gates, and so are those of whom the end of a release does. Returns how many were stopped.
 */
export async function watchReleases(needs: WatchReleasesNeeds): Promise<number> {
  const { jurisdiction, releases, clock } = needs;
  const now = clock.now();
  const released = await releases.getNewestTimetable(jurisdiction);
  const timetable = withCompiledSets(released, needs.compiled);
  let stopped = 0;
  for (const entry of timetable.entries) {
    const { releaseId } = entry;
    if (!isReleaseId(releaseId) || !isWatched(entry, now)) continue;
    const release = await releases.get(releaseId);
    if (release === undefined || !isDue(release, entry, now)) continue;
    if (await watch({ release: settled(release, released), entry, timetable, now }, needs)) stopped += 1;
  }
  for (const entry of timetable.entries) if (endedJustNow(entry, now)) await announceEnd({ entry, timetable, now }, needs);
  return stopped;
}

/** By when every function judges without it: they look at the timetable every ten seconds. */
const endSettlesInSeconds = 15;
const endsLookedAtForMinutes = 5;

const endedJustNow = ({ until, ended }: TimetableEntry, now: Instant): boolean =>
  until !== undefined &&
  ended !== undefined &&
  now >= addMilliseconds(until, endSettlesInSeconds * 1000) &&
  now < addMilliseconds(until, endsLookedAtForMinutes * millisecondsPerMinute);

/** Whoever the release had let in and who is not any more: their code may have been signed while it judged. */
async function announceEnd({ entry, timetable, now }: Omit<Watched, 'release'>, needs: WatchReleasesNeeds): Promise<void> {
  const end = `${entry.releaseId} ${entry.until}`;
  if (needs.endsAnnounced.has(end)) return;
  const setsFor = async ({ personId }: PersonOfPopulation): Promise<SetsCompared | undefined> => {
    if (!covers(entry, personId)) return undefined;
    const hash = entryFor(timetable, personId, now)?.hash;
    return { before: await needs.ruleSets.find(entry.hash), after: hash === undefined ? undefined : await needs.ruleSets.find(hash) };
  };
  await announceWorse(now, setsFor, needs);
  needs.endsAnnounced.add(end);
}

/** `entry.from` is the moment of the step, or the day the set takes effect if that came later. */
const isWatched = (entry: TimetableEntry, now: Instant): boolean =>
  isOpenAt(entry, now) && now < addMilliseconds(entry.from, watchedForHours * millisecondsPerHour);

function isDue({ watches }: Release, { from }: TimetableEntry, now: Instant): boolean {
  const last = watches.at(-1);
  return last === undefined || last.at < from || now >= addMilliseconds(last.at, watchedEveryMinutes * millisecondsPerMinute);
}

type Watched = { readonly release: Release; readonly entry: TimetableEntry; readonly timetable: Timetable; readonly now: Instant };

/** Whether it had to be stopped. */
async function watch({ release, entry, timetable, now }: Watched, needs: WatchReleasesNeeds): Promise<boolean> {
  const { releaseId } = release;
  const without: Timetable = { ...timetable, entries: timetable.entries.filter((other) => other.releaseId !== releaseId) };
  const setsFor = async ({ personId }: PersonOfPopulation): Promise<SetsCompared | undefined> => {
    // Also not who is judged by a release that took effect later.
    if (entryFor(timetable, personId, now) !== entry) return undefined;
    const hash = entryFor(without, personId, now)?.hash;
    return { before: hash === undefined ? undefined : await needs.ruleSets.find(hash), after: await needs.ruleSets.find(entry.hash) };
  };
  const { people, changed } = await comparePopulation(needs.population, { at: now, setsFor });
  const changedMax = changedMaxFor(release.announced?.changesMax ?? 0, entry.sharePerTenThousand);
  const look: ReleaseWatch = { at: now, people, changed, changedMax };
  if (changed > changedMax) {
    const outcome = await stopReleaseBySystem(release, look, needs);
    // Refused: somebody was quicker, or another release's step came between; if it still judges, the next look is at once.
    return outcome.ok;
  }
  // Not before it is clear that it stays: of a release that is stopped nobody's code has turned.
  if (changed > 0) await announceWorse(now, setsFor, needs);
  await writeDown(releaseId, look, needs);
  return false;
}

/** A step by a person meanwhile goes first; the look is then written down beside it. */
const attemptsMax = 8;

async function writeDown(releaseId: ReleaseId, look: ReleaseWatch, { releases }: WatchReleasesNeeds): Promise<void> {
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    const release = await releases.get(releaseId);
    if (release === undefined || (await releases.replace(withWatch(release, look), release.revision))) return;
  }
  throw new Error(`release ${releaseId} keeps changing`);
}
