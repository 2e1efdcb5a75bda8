import * as z from 'zod';
import { divisionCode, isoDay, isoInstant, pageMark, siteCode, siteId, typedText } from './basics';

export const siteClass = z.enum([
  'shop',
  'restaurant',
  'office',
  'compound',
  'mall',
  'market',
  'factory',
  'school',
  'hospital',
  'care-home',
  'station',
  'vehicle',
  'port-closed-loop',
  'other',
]);
/** GB/T 10114, nine digits: a street or town. */
export const subDistrictCode = z.string().regex(/^[1-9]\d{8}$/);
export const siteState = z.enum(['applied', 'approved', 'returned', 'suspended', 'revoked']);

export const siteApplication = z.strictObject({
  /** A UUIDv7 made by the phone: sent twice, applied once. */
  applicationId: z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
  name: typedText(60),
  class: siteClass,
  division: divisionCode,
  subDistrict: subDistrictCode.optional(),
  address: typedText(120),
  /** Micro-degrees, WGS 84, so that no fraction is stored. */
  position: z
    .strictObject({ latitudeMicro: z.int().min(-90_000_000).max(90_000_000), longitudeMicro: z.int().min(-180_000_000).max(180_000_000) })
    .optional(),
  /** When people come, minutes of the day; absent: at any time. Past midnight if it closes before it opens. */
  openHours: z.strictObject({ opensMinute: z.int().min(0).max(1439), closesMinute: z.int().min(0).max(1439) }).optional(),
  expectedVisitsPerDay: z.int().min(1).max(1_000_000),
  contactPhone: z
    .string()
    .trim()
    .min(5)
    .max(20)
    .regex(/^\+?[0-9 -]+$/),
});

export const siteShown = z.strictObject({
  siteId,
  name: z.string(),
  class: siteClass,
  division: divisionCode,
  address: z.string(),
  state: siteState,
  appliedAt: isoInstant,
  reviewDueAt: isoInstant,
  reviewedAt: isoInstant.nullable(),
  reviewReason: z.string().nullable(),
  /** null until approved. */
  siteCode: siteCode.nullable(),
  /** What is read off the poster by a person: 8 Crockford letters with a check digit. */
  shortCode: z.string().nullable(),
  posterVersion: z.int().min(0),
  /** Who suspended it; null: it is not suspended. */
  suspendedBy: z.enum(['owner', 'district']).nullable(),
  stateReason: z.string().nullable(),
  expectedVisitsPerDay: z.int(),
  subDistrict: subDistrictCode.nullable(),
  /** People inside at once; null: not said. */
  capacity: z.int().nullable(),
  /** Each with a code of its own; none: the site's own code alone. */
  doors: z.array(z.strictObject({ doorId: z.int(), name: z.string(), siteCode: siteCode.nullable() })),
  /** The site it lies in. */
  parent: siteId.nullable(),
  /** How many manage it beside its owner. */
  managers: z.int().min(0),
  revision: z.int().min(1),
});
export const sitesShown = z.strictObject({ sites: z.array(siteShown), nextPage: pageMark.nullable() });

/** The site as anybody who scans its code may see it. */
export const sitePublic = z.strictObject({
  siteId,
  name: z.string(),
  class: siteClass,
  address: z.string(),
  state: siteState,
  /** The name of the door the code stands at; null: the site's own code. */
  door: z.string().nullable(),
});

export const siteReview = z.strictObject({
  outcome: z.enum(['approve', 'return']),
  reason: typedText(200).optional(),
  subDistrict: subDistrictCode.optional(),
});

/** Counts only, never names (S3). */
export const siteFlow = z.strictObject({
  siteId,
  day: isoDay,
  hours: z.array(z.strictObject({ hour: z.int().min(0).max(23), admitted: z.int().min(0), refused: z.int().min(0) })).length(24),
  /** By the door whose code was scanned; absent: no visit names a door. Null: the door was removed since. */
  doors: z
    .array(z.strictObject({ doorId: z.int().min(0), name: z.string().nullable(), admitted: z.int().min(0), refused: z.int().min(0) }))
    .optional(),
  admitted: z.int().min(0),
  refused: z.int().min(0),
  /** How many may be inside at once, where somebody has said so. */
  capacity: z.int().min(1).nullable(),
  lastVisitAt: isoInstant.nullable(),
  countedAt: isoInstant,
});

/** `replace-poster`: the present posters are dead from now on. `suspend` can be undone by whoever did it, or by the district; `revoke` never. */
export const siteChange = z.strictObject({
  act: z.enum(['replace-poster', 'suspend', 'resume', 'revoke']),
  reason: typedText(120).optional(),
});
export const posterSize = z.enum(['a4', 'a5', 'sticker']);
