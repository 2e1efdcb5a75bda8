/** Gate devices: how one is enrolled, what it reports, what the inventory shows. */
import * as z from 'zod';
import { divisionCode, isoInstant, pageMark, siteId, typedText } from './basics';

/** A guard's phone or tablet, an unattended gate, or the screen at a door that checks nobody. */
export const deviceKind = z.enum(['guard', 'sentry', 'door-screen']);
export const deviceId = z.string().regex(/^[0-9a-f]{16}$/);

/** Made by whoever manages the site; good for one device, once, for half an hour. */
export const enrolmentCodeRequest = z.strictObject({ kind: deviceKind, position: typedText(30) });
export const enrolmentCodeMade = z.strictObject({
  /** Ten letters of Crockford's base32, shown in two groups of five. */
  enrolmentCode: z.string(),
  expiresAt: isoInstant,
});

/** The public half of the device's own key, P-256; the private half never leaves it. */
export const devicePublicKey = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  y: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
});
export const enrolmentRequest = z.strictObject({
  enrolmentCode: z
    .string()
    .trim()
    .min(10)
    .max(14)
    .regex(/^[0-9A-Za-z -]+$/),
  publicKey: devicePublicKey,
  version: typedText(40),
});
export const deviceEnrolled = z.strictObject({
  deviceId,
  kind: deviceKind,
  position: z.string(),
  siteId,
  siteName: z.string(),
  /** What signs trust lists: pinned by the device from now on. SPKI, base64url, with the algorithm it signs with. */
  trustRoots: z.array(z.strictObject({ alg: z.string(), publicKey: z.string() })).min(1),
});

/** What a device says of itself with each sync. */
export const deviceReport = z.strictObject({
  version: typedText(40),
  battery: z.strictObject({ percent: z.int().min(0).max(100), charging: z.boolean() }).nullable(),
  /** The device's own clock less ours, as it last learned it; milliseconds. */
  clockOffMs: z.int().min(-1e13).max(1e13),
  /** Records not uploaded yet. */
  queued: z.int().min(0).max(1_000_000),
  /** What is connected through the device bridge. */
  bridge: z.array(z.enum(['id-card-reader', 'thermometer', 'scanner', 'gate-relay', 'face-match'])).max(5),
});

export const deviceShown = z.strictObject({
  deviceId,
  kind: deviceKind,
  position: z.string(),
  siteId,
  siteName: z.string(),
  division: divisionCode,
  state: z.enum(['active', 'revoked']),
  enrolledAt: isoInstant,
  /** null: enrolled and never synced. */
  lastSeenAt: isoInstant.nullable(),
  lastReport: deviceReport.nullable(),
  /** What somebody should look at. */
  concerns: z.array(z.enum(['not-seen', 'battery-low', 'clock-off', 'queue-growing', 'version-old'])),
  revokedAt: isoInstant.nullable(),
  revokedReason: z.string().nullable(),
});
export const devicesShown = z.strictObject({ devices: z.array(deviceShown), nextPage: pageMark.nullable() });
export const deviceRevocation = z.strictObject({ reason: typedText(120) });

/** How much a sentry reads out, set by the district: the verdict alone, or temperature, last test and doses as well. */
export const gateSettings = z.strictObject({ readOut: z.enum(['short', 'full']) });
