/** A gate device 核验设备: what checks people at a site, or shows its door. Runs on the phone too: types and a guard, no more. */
import type { PersonId, SiteId } from '../ids';
import type { Instant } from '../time';

export const deviceKinds = ['guard', 'sentry', 'door-screen'] as const;
/** A guard's phone or tablet, an unattended gate, or the screen at a door, which checks nobody. */
export type DeviceKind = (typeof deviceKinds)[number];

/** 16 lower-case hex digits, 8 random bytes. */
export type DeviceId = string & { readonly __brand: 'DeviceId' };
export const isDeviceId = (text: unknown): text is DeviceId => typeof text === 'string' && /^[0-9a-f]{16}$/.test(text);

/** P-256, the public half of the device's own key. */
export type DevicePublicKey = { readonly kty: 'EC'; readonly crv: 'P-256'; readonly x: string; readonly y: string };

export type BridgeDevice = 'id-card-reader' | 'thermometer' | 'scanner' | 'gate-relay' | 'face-match';

/** What a device says of itself with each sync. */
export type DeviceReport = {
  readonly version: string;
  readonly battery: { readonly percent: number; readonly charging: boolean } | null;
  /** Its own clock less ours, as it last learned it. */
  readonly clockOffMs: number;
  /** Records not uploaded yet. */
  readonly queued: number;
  readonly bridge: readonly BridgeDevice[];
};

export type GateDevice = {
  readonly deviceId: DeviceId;
  readonly siteId: SiteId;
  /** GB/T 2260 of the site's county: whose inventory it stands in. */
  readonly division: string;
  readonly kind: DeviceKind;
  /** Where at the site it stands, as its manager names it: 北门. */
  readonly position: string;
  readonly publicKey: DevicePublicKey;
  /** Of the app, when it was enrolled; later ones stand in its reports. */
  readonly enrolledVersion: string;
  /** Who enrolled a guard's device, signed in. */
  readonly guard?: PersonId;
  readonly state: 'active' | 'revoked';
  readonly enrolledAt: Instant;
  readonly lastSeenAt?: Instant;
  readonly lastReport?: DeviceReport;
  readonly revoked?: { readonly by: PersonId; readonly at: Instant; readonly reason: string };
  readonly revision: number;
};

/** Who asks, where a device does: taken from its verified token and the store, never from a request body. */
export type DeviceCaller = Pick<GateDevice, 'deviceId' | 'siteId' | 'division' | 'kind' | 'position'>;
