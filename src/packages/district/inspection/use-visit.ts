import { useState } from 'react';
import { storage } from '../../../platform/storage';
import { takePhoto } from '../../../platform/take-photo';
import { whereAmI } from '../../../platform/where-am-i';
import { placeOfVisit } from '../../../services/at-the-site';
import { newRecordId } from '../../../services/new-record-id';
import { type Sent, sendLater } from '../../../services/send-later';
import { useSession } from '../../../services/session-store';
import { type Draft, emptyDraft, findingOf, type Inspection, readDraft, type Visit } from './draft';

export type PhotoHere = { readonly photoId: string; readonly jpegBase64: string };

/** A visit to one door: the draft, kept at every change, its photos, and sending it all. */
export function useVisit(task: Inspection) {
  const account = useSession()?.account ?? '';
  const { inspectionId } = task;
  const key = `visit-draft/${account}/${inspectionId}`;
  const [draft, setDraft] = useState<Draft>(() => readDraft(storage.read(key)));
  const [photos, setPhotos] = useState<readonly PhotoHere[]>([]);
  const [badPhoto, setBadPhoto] = useState(false);
  const [sending, setSending] = useState(false);
  const change = (part: Partial<Draft>) =>
    setDraft((before) => {
      const next = { ...before, ...part };
      storage.write(key, JSON.stringify(next));
      return next;
    });

  /** Kept in the queue at once: a photo is not taken twice because a battery died. */
  async function addPhoto(): Promise<void> {
    const taken = await takePhoto();
    setBadPhoto(taken === 'not-readable');
    if (taken === undefined || taken === 'not-readable') return;
    const photoId = await newRecordId();
    const body = { photoId, ...taken };
    setPhotos((before) => [...before, body]);
    change({ photoIds: [...draft.photoIds, photoId] });
    const request = { params: { inspectionId }, body };
    void sendLater.post({ operation: 'addInspectionPhoto', request, recordId: photoId, account, about: inspectionId });
  }

  function removePhoto(photoId: string): void {
    sendLater.drop(photoId);
    setPhotos((before) => before.filter((photo) => photo.photoId !== photoId));
    change({ photoIds: draft.photoIds.filter((id) => id !== photoId) });
  }

  async function send(step: Visit): Promise<Sent | undefined> {
    const findingId = await newRecordId();
    const body = findingOf(draft, task, step, findingId);
    if (!body || sending) return undefined;
    setSending(true);
    const request = { params: { inspectionId }, body };
    const sent = await sendLater.post({ operation: 'recordFinding', request, recordId: findingId, account, about: inspectionId });
    setSending(false);
    if (sent === 'done' || sent === 'waiting') {
      storage.remove(key);
      setDraft(emptyDraft);
      setPhotos([]);
    }
    return sent;
  }

  const comparePlace = async () => change({ place: placeOfVisit(await whereAmI(10_000), task.position) });
  return { draft, photos, badPhoto, sending, change, addPhoto, removePhoto, comparePlace, send };
}
export type VisitInUse = ReturnType<typeof useVisit>;
