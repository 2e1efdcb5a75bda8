import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { DeviceId, DevicePublicKey, DeviceReport, GateDevice } from '../../cloud-functions/domain/gate/device';
import { makeDeviceToken } from '../../cloud-functions/domain/gate/device-token';
import { type Instant, instant } from '../../cloud-functions/domain/time';
import { aSiteId } from './a-site';

export const aDeviceId = (name: number | string): DeviceId =>
  createHash('sha256').update(`device ${name}`).digest('hex').slice(0, 16) as DeviceId;

export type DeviceKeyPair = { readonly publicKey: DevicePublicKey; readonly privateKey: KeyObject };

export function aDeviceKeyPair(): DeviceKeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  return { publicKey: { kty: 'EC', crv: 'P-256', x, y }, privateKey };
}

const enrolledAt = instant(Date.parse('2022-09-06T07:00:00+08:00'));

/** A sentry at the north gate of `aSite`, active and never seen, unless told otherwise. */
export const aDevice = (rest: Partial<GateDevice> = {}): GateDevice => ({
  deviceId: aDeviceId(1),
  siteId: aSiteId(1),
  division: '150781',
  kind: 'sentry',
  position: '北门',
  publicKey: someKey.publicKey,
  enrolledVersion: '0.4.0',
  state: 'active',
  enrolledAt,
  revision: 1,
  ...rest,
});
const someKey = aDeviceKeyPair();

export const aReport = (rest: Partial<DeviceReport> = {}): DeviceReport => ({
  version: '0.4.0',
  battery: { percent: 80, charging: false },
  clockOffMs: 120,
  queued: 0,
  bridge: ['thermometer'],
  ...rest,
});

/** As the device itself makes it for a request. */
export const aDeviceToken = (deviceId: DeviceId, { privateKey }: Pick<DeviceKeyPair, 'privateKey'>, now: Instant): Promise<string> =>
  makeDeviceToken({ deviceId, now }, async (signed) => sign('sha256', signed, { key: privateKey, dsaEncoding: 'ieee-p1363' }));
