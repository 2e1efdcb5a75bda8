/** A photo 照片 of a place, never of a person: a poster on a door, a gate, what was mended. */
import type { PersonId, SiteId } from '../ids';
import type { Instant } from '../time';

/** What a photo belongs to; it is shown to whoever may see that. */
export const photoSubjects = ['inspection', 'self-check', 'fix'] as const;
export type PhotoSubject = (typeof photoSubjects)[number];

/** All of a photo but the picture. */
export type PhotoNote = {
  /** A UUIDv7 made by the phone: sent twice, kept once. */
  readonly photoId: string;
  readonly siteId: SiteId;
  readonly of: PhotoSubject;
  readonly by: PersonId;
  readonly keptAt: Instant;
};
export type Photo = PhotoNote & {
  /** As `readJpeg` leaves it: nothing in it but the picture. */
  readonly jpeg: Uint8Array;
};

/** One item of the store holds 400 KB; the phone scales down to well below this (1,280 px, quality 0.7: about 150 KB). */
export const photoBytesMax = 300 * 1024;
/** The same as base64, with room for the rest of the request. */
export const photoRequestBytesMax = Math.ceil(photoBytesMax / 3) * 4 + 4_096;
/** Of one finding or self-check. */
export const photosMax = 6;
