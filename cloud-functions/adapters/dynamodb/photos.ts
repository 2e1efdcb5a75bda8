import * as z from 'zod';
import type { PhotoNote } from '../../domain/photo/photo';
import { photoSubjects } from '../../domain/photo/photo';
import type { Photos } from '../../use-cases/ports/photos';
import { readBatch } from './batch-read';
import { readNewestItem } from './item-reader';
import { bodyOf, type Item, isKept, jsonItem, StoredItemDamaged, storedInstant, storedPersonId, storedSiteId } from './items';
import { photoKey } from './keys-desk';
import { photoKeptUntil } from './retention';
import type { StoreAccess } from './store-access';
import { absentOrExpired, putIf } from './writes';

const noteSchema = z.object({
  photoId: z.string(),
  siteId: storedSiteId,
  of: z.enum(photoSubjects),
  by: storedPersonId,
  keptAt: storedInstant,
});
const readNote = (item: Item): PhotoNote => bodyOf('photo', noteSchema, item);

/** The picture is an attribute of its own beside the note, so that notes are read without it. */
export function makePhotos(access: StoreAccess): Photos {
  const { client, clock } = access;
  const tableName = access.tables.casework;
  const itemOf = async (photoId: string): Promise<Item | undefined> => {
    const item = await readNewestItem(access, tableName, photoKey(photoId));
    return isKept(item, clock.now()) ? item : undefined;
  };
  return {
    async add({ jpeg, ...note }) {
      const item = { ...jsonItem(photoKey(note.photoId), note, photoKeptUntil(note.keptAt)), jpeg: { B: jpeg } };
      const put = await putIf(client, tableName, item, absentOrExpired(clock.now()));
      if (put.written) return note;
      const there = await itemOf(note.photoId);
      return there ? readNote(there) : note;
    },
    async get(photoId) {
      const item = await itemOf(photoId);
      if (!item) return undefined;
      const jpeg = item.jpeg?.B;
      if (!jpeg) throw new StoredItemDamaged('photo');
      return { ...readNote(item), jpeg };
    },
    async notesOf(photoIds) {
      const read = await readBatch(access, { tableName, keys: photoIds.map(photoKey), attributes: ['body', 'expiresAt'] });
      return [...new Set(photoIds)].flatMap((photoId) => {
        const item = read.find(photoKey(photoId));
        return isKept(item, clock.now()) ? [readNote(item)] : [];
      });
    },
  };
}
