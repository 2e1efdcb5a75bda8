import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { type PhotoShown, showPhoto } from '../photo/show-photo';
import type { InspectionTasks } from '../ports/inspection-tasks';
import type { Photos } from '../ports/photos';
import { type AuditNeeds, writeAuditEntry } from '../tracing/write-audit-entry';
import { ownInspection } from './own-inspection';

export type GetInspectionPhotoInput = {
  readonly caller: Caller;
  readonly params: { readonly inspectionId: string; readonly photoId: string };
};
export type GetInspectionPhotoNeeds = AuditNeeds & {
  readonly inspections: Pick<InspectionTasks, 'get'>;
  readonly photos: Pick<Photos, 'get'>;
};

/** A photo of the task's site, on record as a read of the site before it is given. One that was let go of after 90 days is `not-found`. */
export async function getInspectionPhoto(
  { caller, params }: GetInspectionPhotoInput,
  needs: GetInspectionPhotoNeeds,
): Promise<Result<PhotoShown, Refusal>> {
  const own = await ownInspection({ caller, roles: ['inspector', 'officer'], inspectionId: params.inspectionId }, needs.inspections);
  if (!own.ok) return own;
  const { task, role } = own.value;
  const photo = await needs.photos.get(params.photoId);
  if (photo?.siteId !== task.siteId) return refused({ code: 'not-found' });
  const target = `photo ${photo.photoId}, site ${task.siteId}`;
  await writeAuditEntry(caller, { operation: 'getInspectionPhoto', role, target, about: [] }, needs);
  return done(showPhoto(photo));
}
