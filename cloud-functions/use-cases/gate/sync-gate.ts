import type { DeviceCaller, DeviceReport } from '../../domain/gate/device';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { addMilliseconds, formatInstant, type Instant, millisecondsPerMinute } from '../../domain/time';
import type { Clock } from '../ports/clock';
import type { GateDevices } from '../ports/gate-devices';
import type { VisitStore } from '../ports/visit-store';
import { type GatePack, type GatePackNeeds, gatePackOf } from './gate-pack';

export type SyncGateInput = {
  readonly device: DeviceCaller;
  readonly body: { readonly report: DeviceReport; readonly packId: string | null };
};
export type SyncGateNeeds = Omit<GatePackNeeds, 'devices'> & {
  readonly devices: Pick<GateDevices, 'get' | 'noteSeen' | 'getSettings'>;
  readonly visits: Pick<VisitStore, 'recentSlots'>;
  readonly clock: Clock;
  /** How far our clock stands from the world's, on purpose. */
  readonly clockShiftMs: number;
};
export type GateSynced = {
  readonly serverTime: string;
  readonly clockShiftMs: number;
  readonly pack: GatePack | null;
  readonly seenElsewhere: readonly { readonly slot: string; readonly at: string }[];
};

/** A device asks every minute, give or take, and its last word is written once a minute at most. */
const noteAfterMilliseconds = 55_000;
/** A code value is good for a minute and a half; two cover what took a while to arrive. */
const seenElsewhereMinutes = 2;
/** A door of that time at its busiest; of more, the newest. */
const seenElsewhereMax = 400;

/** Keeps how the device is and tells it what has changed. A device of a site that is no more is as good as revoked. */
export async function syncGate({ device, body }: SyncGateInput, needs: SyncGateNeeds): Promise<Result<GateSynced, Refusal>> {
  const now = needs.clock.now();
  const [pack] = await Promise.all([gatePackOf(device, now, needs), noteSeen(device, { report: body.report, now }, needs)]);
  if (!pack) return refused({ code: 'device-revoked' });
  return done({
    serverTime: formatInstant(now),
    clockShiftMs: needs.clockShiftMs,
    pack: pack.packId === body.packId ? null : pack,
    seenElsewhere: pack.gatesOfSite > 1 && device.kind !== 'door-screen' ? await seenElsewhere(device, now, needs) : [],
  });
}

type Word = { readonly report: DeviceReport; readonly now: Instant };

async function noteSeen({ deviceId }: DeviceCaller, { report, now }: Word, { devices }: SyncGateNeeds): Promise<void> {
  const lastSeenAt = (await devices.get(deviceId))?.lastSeenAt;
  if (lastSeenAt === undefined || Math.abs(now - lastSeenAt) >= noteAfterMilliseconds)
    await devices.noteSeen(deviceId, { at: now, report });
}

async function seenElsewhere({ siteId, deviceId }: DeviceCaller, now: Instant, { visits }: SyncGateNeeds) {
  const window = { from: addMilliseconds(now, -seenElsewhereMinutes * millisecondsPerMinute), to: addMilliseconds(now, 1), now };
  const seen = await visits.recentSlots(siteId, window, seenElsewhereMax);
  return seen.filter((slot) => slot.deviceId !== deviceId).map(({ slot, at }) => ({ slot, at: formatInstant(at) }));
}
