import type { DeviceCaller, DeviceId, GateDevice } from '../../domain/gate/device';
import { deviceClockOffSecondsMax, deviceTokenSecondsMax, parseDeviceToken } from '../../domain/gate/device-token';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { Instant } from '../../domain/time';
import type { Clock } from '../ports/clock';
import type { DeviceSignatures, GateDevices } from '../ports/gate-devices';
import { rememberReads } from '../remember-reads';

/** So long a revoked device may go on, in one process: with the store's own delay, less than 30 s. 5,000 devices are 5 MB. */
export const deviceRememberedSecondsMax = 20;
const devicesRememberedMax = 5_000;

export type AuthenticateDeviceNeeds = {
  readonly devices: Pick<GateDevices, 'get'>;
  readonly deviceSignatures: Pick<DeviceSignatures, 'verify'>;
  readonly clock: Clock;
};
export type AuthenticateDevice = (token: string, now: Instant) => Promise<Result<DeviceCaller, Refusal>>;

/**
 * Tells which device has signed a token (domain/gate/device-token). Refused: what is no token of an enrolled device
 * (`device-not-known`), one made more than 90 s from now (`device-clock-wrong`: the device learns our time and tries once
 * more), a device that was revoked.
 */
export function makeDeviceAuthentication({ devices, deviceSignatures, clock }: AuthenticateDeviceNeeds): AuthenticateDevice {
  const get = rememberReads({
    read: (deviceId: DeviceId) => devices.get(deviceId),
    clock,
    secondsMax: deviceRememberedSecondsMax,
    entriesMax: devicesRememberedMax,
  });
  return async (text, now) => {
    const token = parseDeviceToken(text);
    if (!token || !isShortLived(token)) return refused({ code: 'device-not-known' });
    if (Math.abs(now / 1000 - token.issuedAt) > deviceClockOffSecondsMax) return refused({ code: 'device-clock-wrong' });
    const device = await get(token.deviceId);
    if (!device || !deviceSignatures.verify(device.publicKey, token.signed, token.signature)) return refused({ code: 'device-not-known' });
    return device.state === 'active' ? done(callerOf(device)) : refused({ code: 'device-revoked' });
  };
}

const isShortLived = ({ issuedAt, expiresAt }: { readonly issuedAt: number; readonly expiresAt: number }): boolean =>
  expiresAt > issuedAt && expiresAt <= issuedAt + deviceTokenSecondsMax;

const callerOf = ({ deviceId, siteId, division, kind, position }: GateDevice): DeviceCaller => ({
  deviceId,
  siteId,
  division,
  kind,
  position,
});
