import { checkInMinutesAheadMax } from '../../domain/check-in/check-in-time';
import type { Visit } from '../../domain/check-in/visit';
import type { DeviceCaller } from '../../domain/gate/device';
import { type DoorMark, formatDoorMark, lookedAtTwiceMs, readDoorMark, toldMax, toldName } from '../../domain/gate/door-mark';
import type { SiteId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { addMilliseconds, dayOf, formatInstant, type Instant, instant, millisecondsPerMinute, startOfDay } from '../../domain/time';
import type { Clock } from '../ports/clock';
import type { VisitStore } from '../ports/visit-store';

export type WatchDoorInput = { readonly device: DeviceCaller; readonly query: { readonly after?: string } };
export type WatchDoorNeeds = {
  readonly visits: Pick<VisitStore, 'listOfSite' | 'getHourCounts'>;
  readonly clock: Clock;
};

/** More than a screen can slide by between two looks. */
const eventsMax = 8;
/** Whoever scanned longer ago than this is no longer at the door: counted by the roll-up, not told here. */
const scannedMinutesAgoMax = 2;
const visitsPerPage = 100;

/**
 * Visits of the device's own site since the mark, newest first and the newest few only, as shapes and without anything that
 * names or tells apart a person; and how many came today. Without a mark: the newest of the last two minutes, and the day's count
 * (the roll-up's, and what came after it). Implausible scans are left out: whoever made them is not here; so is who leaves. A look that finds
 * nothing reads nothing but the shards of two minutes. Refused: a mark that is not ours.
 */
export async function watchDoor({ device, query }: WatchDoorInput, needs: WatchDoorNeeds): Promise<Result<DoorEvents, Refusal>> {
  const now = needs.clock.now();
  const mark = query.after === undefined ? await firstMark(device.siteId, now, needs) : readDoorMark(query.after);
  if (!mark) return refused({ code: 'page-mark-not-valid' });
  const midnight = startOfDay(dayOf(now));
  const base: DoorMark = mark.from < midnight ? { ...mark, from: midnight, admitted: 0, refused: 0 } : mark;
  const scannedFrom = instant(Math.max(midnight, base.from - scannedMinutesAgoMax * millisecondsPerMinute));
  const recorded = await visitsSince({ siteId: device.siteId, from: scannedFrom, now }, needs);
  const fresh = recorded.filter(({ recordedAt, checkInId }) => recordedAt >= base.from && !base.told.includes(toldName(checkInId)));
  const isJustNow = ({ at }: Visit) => now - at <= scannedMinutesAgoMax * millisecondsPerMinute;
  const shown = query.after === undefined ? recorded.filter(isJustNow) : fresh;
  const next = nextMark({ base, fresh, recorded, now });
  return done({
    events: shown.slice(0, eventsMax).map(showEvent),
    next: formatDoorMark(next),
    admittedToday: next.admitted,
    refusedToday: next.refused,
  });
}

const showEvent = ({ at, outcome, colour, admissionReasons }: Visit) => ({
  at: formatInstant(at),
  outcome,
  colour: colour ?? null,
  missedTest: admissionReasons.includes('missed-test'),
});
export type DoorEvents = {
  readonly events: readonly ReturnType<typeof showEvent>[];
  readonly next: string;
  readonly admittedToday: number;
  readonly refusedToday: number;
};

async function firstMark(siteId: SiteId, now: Instant, { visits }: WatchDoorNeeds): Promise<DoorMark> {
  const counts = await visits.getHourCounts(siteId, dayOf(now));
  if (!counts) return { from: startOfDay(dayOf(now)), admitted: 0, refused: 0, told: [] };
  return { from: counts.countedAt, admitted: sum(counts.admitted), refused: sum(counts.refused), told: [] };
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

type Since = { readonly siteId: SiteId; readonly from: Instant; readonly now: Instant };

/** Every plausible visit scanned since, newest first. */
async function visitsSince({ siteId, from, now }: Since, { visits }: WatchDoorNeeds): Promise<readonly Visit[]> {
  const window = { from, to: addMilliseconds(now, checkInMinutesAheadMax * millisecondsPerMinute + 1), now };
  const found: Visit[] = [];
  let after: string | undefined;
  do {
    const page = await visits.listOfSite(siteId, window, { after, itemsMax: visitsPerPage });
    found.push(...(page?.items ?? []));
    after = page?.next;
  } while (after !== undefined);
  return found.filter(({ implausible, leaving }) => !implausible && !leaving);
}

type Looked = { readonly base: DoorMark; readonly fresh: readonly Visit[]; readonly recorded: readonly Visit[]; readonly now: Instant };

/** Looks again from a moment ago, and not again at what was told; with more told than a mark holds the moment is shorter. */
function nextMark({ base, fresh, recorded, now }: Looked): DoorMark {
  const earliest = Math.max(base.from, now - lookedAtTwiceMs);
  const near = recorded.filter(({ recordedAt }) => recordedAt >= earliest).sort((one, other) => other.recordedAt - one.recordedAt);
  const tooMany = near[toldMax];
  const from = instant(tooMany ? tooMany.recordedAt + 1 : earliest);
  return {
    from,
    admitted: base.admitted + fresh.filter(({ outcome }) => outcome === 'admitted').length,
    refused: base.refused + fresh.filter(({ outcome }) => outcome === 'refused').length,
    told: near.filter(({ recordedAt }) => recordedAt >= from).map(({ checkInId }) => toldName(checkInId)),
  };
}
