import type { Caller } from '../../domain/caller';
import type { SiteId } from '../../domain/ids';
import type { PhotoNote, PhotoSubject } from '../../domain/photo/photo';
import { readJpeg } from '../../domain/photo/read-jpeg';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { formatInstant } from '../../domain/time';
import type { Clock } from '../ports/clock';
import type { Photos } from '../ports/photos';

export type KeepPhotoNeeds = { readonly photos: Pick<Photos, 'add'>; readonly clock: Clock };
export type SentPhoto = { readonly photoId: string; readonly jpegBase64: string };

/**
 * Keeps a photo of a site, freed of everything but the picture; `caller` and `siteId` are checked before. Sent again it is
 * kept once. Refused: not a JPEG, too large (`request-not-valid`, field `jpegBase64`); an id somebody else used.
 */
export async function keepPhoto(
  { caller, siteId, of, sent }: { readonly caller: Caller; readonly siteId: SiteId; readonly of: PhotoSubject; readonly sent: SentPhoto },
  { photos, clock }: KeepPhotoNeeds,
): Promise<Result<{ readonly photoId: string; readonly keptAt: string }, Refusal>> {
  const read = readJpeg(Buffer.from(sent.jpegBase64, 'base64'));
  if (!read.ok) return refused({ code: 'request-not-valid', fields: [{ path: 'jpegBase64', problem: read.error }] });
  const wanted: PhotoNote = { photoId: sent.photoId, siteId, of, by: caller.personId, keptAt: clock.now() };
  const kept = await photos.add({ ...wanted, jpeg: read.value });
  const same = kept.by === wanted.by && kept.siteId === wanted.siteId && kept.of === wanted.of;
  return same ? done({ photoId: kept.photoId, keptAt: formatInstant(kept.keptAt) }) : refused({ code: 'not-found' });
}
