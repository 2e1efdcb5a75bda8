import type { Photo, PhotoNote } from '../../domain/photo/photo';

export type Photos = {
  /** One with this id already there stays as it is, and its note is given back. */
  add(photo: Photo): Promise<PhotoNote>;
  get(photoId: string): Promise<Photo | undefined>;
  /** Those of them that are kept, without their pictures, in no order. */
  notesOf(photoIds: readonly string[]): Promise<readonly PhotoNote[]>;
};
