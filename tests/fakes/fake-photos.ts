import { photoKeptUntil } from '../../cloud-functions/adapters/dynamodb/retention';
import type { Photo, PhotoNote } from '../../cloud-functions/domain/photo/photo';
import type { Clock } from '../../cloud-functions/use-cases/ports/clock';
import type { Photos } from '../../cloud-functions/use-cases/ports/photos';

const noteOf = ({ jpeg: _, ...note }: Photo): PhotoNote => note;

export function fakePhotos(clock: Clock): Photos {
  const held = new Map<string, Photo>();
  const kept = (photoId: string): Photo | undefined => {
    const photo = held.get(photoId);
    return photo && photoKeptUntil(photo.keptAt) > clock.now() ? photo : undefined;
  };
  return {
    async add(photo) {
      const there = kept(photo.photoId);
      if (!there) held.set(photo.photoId, photo);
      return noteOf(there ?? photo);
    },
    get: async (photoId) => kept(photoId),
    notesOf: async (photoIds) => [...new Set(photoIds)].flatMap((photoId) => kept(photoId) ?? []).map(noteOf),
  };
}
