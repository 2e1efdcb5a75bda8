import { photoBytesMax } from '../../cloud-functions/domain/photo/photo';
import { aCheckInId } from '../builders/a-check-in-id';
import { aJpeg } from '../builders/a-jpeg';
import { aPersonId } from '../builders/a-site';
import { morning, onEveryStore } from './opened-stores';
import { newSiteId, randomTail } from './records';

const aPhoto = (rest: object = {}) => ({
  photoId: aCheckInId(morning, randomTail()),
  siteId: newSiteId(),
  of: 'inspection' as const,
  by: aPersonId(0xb0),
  keptAt: morning,
  jpeg: aJpeg(),
  ...rest,
});

onEveryStore('photos', (stores) => {
  it('gives back the picture byte for byte, the largest too', async () => {
    const { photos } = stores();
    const small = aPhoto();
    const large = aPhoto({ jpeg: Uint8Array.from({ length: photoBytesMax }, (_, at) => at % 251) });
    for (const photo of [small, large]) {
      const { jpeg, ...note } = photo;
      expect(await photos.add(photo)).toEqual(note);
      const kept = await photos.get(photo.photoId);
      expect(kept).toMatchObject(note);
      expect(Buffer.from(kept?.jpeg ?? []).equals(Buffer.from(jpeg))).toBe(true);
    }
  });

  it('keeps the first of two under one id', async () => {
    const { photos } = stores();
    const { jpeg: _, ...note } = aPhoto();
    await photos.add({ ...note, jpeg: aJpeg() });
    expect(await photos.add(aPhoto({ photoId: note.photoId }))).toEqual(note);
    expect(await photos.get(aPhoto().photoId)).toBeUndefined();
  });

  it('tells of several without their pictures, and passes over those that are not there', async () => {
    const { photos } = stores();
    const [{ jpeg: _one, ...one }, { jpeg: _two, ...two }] = [aPhoto(), aPhoto()];
    await photos.add({ ...one, jpeg: aJpeg() });
    await photos.add({ ...two, jpeg: aJpeg() });
    const notes = await photos.notesOf([one.photoId, aPhoto().photoId, two.photoId, one.photoId]);
    expect([...notes].sort((a, b) => a.photoId.localeCompare(b.photoId))).toEqual(
      [one, two].sort((a, b) => a.photoId.localeCompare(b.photoId)),
    );
    expect(await photos.notesOf([])).toEqual([]);
  });

  it('forgets them after ninety days', async () => {
    const { photos, clock } = stores();
    const photo = aPhoto();
    await photos.add(photo);
    clock.passDays(89);
    expect(await photos.get(photo.photoId)).toBeDefined();
    clock.passDays(1);
    expect(await photos.get(photo.photoId)).toBeUndefined();
    expect(await photos.notesOf([photo.photoId])).toEqual([]);
  });
});
