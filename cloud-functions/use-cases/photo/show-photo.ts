import type { Photo } from '../../domain/photo/photo';
import { formatInstant } from '../../domain/time';

export const showPhoto = ({ photoId, keptAt, jpeg }: Photo) => ({
  photoId,
  keptAt: formatInstant(keptAt),
  jpegBase64: Buffer.from(jpeg).toString('base64'),
});
export type PhotoShown = ReturnType<typeof showPhoto>;
