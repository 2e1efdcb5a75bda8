/** Photos of sites, as base64 in JSON: a few a day, each no larger than one item of the store. */
import * as z from 'zod';
import { checkInId, isoInstant } from './basics';

/** A UUIDv7 made by the phone: sent twice, kept once. */
export const photoId = checkInId;
/** 300 KB as base64, with room for the rest of the request (domain/photo). */
export const photoRequestBytes = 413_696;
export const jpegBase64 = z
  .string()
  .min(4)
  .max(409_600)
  .regex(/^[A-Za-z0-9+/]+={0,2}$/);
export const photoIds = z.array(photoId).max(6);
export const photoSent = z.strictObject({ photoId, jpegBase64 });
export const photoKept = z.strictObject({ photoId, keptAt: isoInstant });
export const photoShown = z.strictObject({ photoId, keptAt: isoInstant, jpegBase64: z.string() });
