/** What somebody should look at about a device, from its last word. */
import { type Instant, millisecondsPerMinute } from '../time';
import type { GateDevice } from './device';
import { deviceClockOffSecondsMax } from './device-token';

export type DeviceConcern = 'not-seen' | 'battery-low' | 'clock-off' | 'queue-growing' | 'version-old';

/** Devices report every minute: ten missed are no passing tunnel. */
export const notSeenAfterMinutes = 10;
/** An hour or so of a tablet with its camera on. */
export const batteryLowBelowPercent = 20;
/** Far more than a minute's checks at the busiest gate: its uploads do not come through. */
export const queuedMax = 100;

type Watched = Pick<GateDevice, 'state' | 'lastSeenAt' | 'lastReport'>;

/**
 * A revoked device, and one that never reported, is of no concern. `newestVersion`: of the devices it is shown among;
 * what they run is what there is to run.
 */
export function concernsOf(
  { state, lastSeenAt, lastReport }: Watched,
  { now, newestVersion }: { readonly now: Instant; readonly newestVersion: string | undefined },
): readonly DeviceConcern[] {
  if (state === 'revoked' || lastSeenAt === undefined || lastReport === undefined) return [];
  const { battery, clockOffMs, queued, version } = lastReport;
  const found: readonly [DeviceConcern, boolean][] = [
    ['not-seen', now - lastSeenAt > notSeenAfterMinutes * millisecondsPerMinute],
    ['battery-low', battery !== null && !battery.charging && battery.percent < batteryLowBelowPercent],
    ['clock-off', Math.abs(clockOffMs) > deviceClockOffSecondsMax * 1000],
    ['queue-growing', queued > queuedMax],
    ['version-old', newestVersion !== undefined && compareVersions(version, newestVersion) < 0],
  ];
  return found.filter(([, holds]) => holds).map(([concern]) => concern);
}

/** `undefined`: none of them has reported a version made of numbers. */
export function newestVersionOf(devices: readonly Watched[]): string | undefined {
  let newest: string | undefined;
  for (const { state, lastReport } of devices) {
    if (state === 'revoked' || lastReport === undefined || numbersOf(lastReport.version) === undefined) continue;
    if (newest === undefined || compareVersions(lastReport.version, newest) > 0) newest = lastReport.version;
  }
  return newest;
}

/** By number, so that 0.10 is newer than 0.9; 0 where one of them is not made of numbers and nothing can be said. */
function compareVersions(one: string, other: string): number {
  const [left, right] = [numbersOf(one), numbersOf(other)];
  if (!left || !right) return 0;
  for (let place = 0; place < Math.max(left.length, right.length); place++) {
    const difference = (left[place] ?? 0) - (right[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const numbersOf = (version: string): readonly number[] | undefined =>
  /^\d{1,6}(\.\d{1,6}){0,3}$/.test(version) ? version.split('.').map(Number) : undefined;
