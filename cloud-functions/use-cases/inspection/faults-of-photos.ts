import type { PersonId, SiteId } from '../../domain/ids';
import type { PhotoSubject } from '../../domain/photo/photo';
import type { FieldRefusal } from '../../domain/refusal';
import type { Photos } from '../ports/photos';

type Named = { readonly ids: readonly string[]; readonly siteId: SiteId; readonly of: PhotoSubject; readonly by: PersonId };

/** By its place, each photo that is not kept, or is not this person's of this site and for this. */
export async function faultsOfPhotos(
  { ids, siteId, of, by }: Named,
  { photos }: { readonly photos: Pick<Photos, 'notesOf'> },
): Promise<readonly FieldRefusal[]> {
  const notes = ids.length > 0 ? await photos.notesOf(ids) : [];
  const own = new Set(notes.filter((note) => note.siteId === siteId && note.of === of && note.by === by).map(({ photoId }) => photoId));
  return ids.flatMap((id, place): readonly FieldRefusal[] => (own.has(id) ? [] : [{ path: `photoIds.${place}`, problem: 'not-one-of' }]));
}
