import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import type { Result } from '../../domain/result';
import { type KeepPhotoNeeds, keepPhoto, type SentPhoto } from '../photo/keep-photo';
import type { InspectionTasks } from '../ports/inspection-tasks';
import { ownInspection } from './own-inspection';

export type AddInspectionPhotoInput = {
  readonly caller: Caller;
  readonly params: { readonly inspectionId: string };
  readonly body: SentPhoto;
};
export type AddInspectionPhotoNeeds = KeepPhotoNeeds & { readonly inspections: Pick<InspectionTasks, 'get'> };

/** A photo an inspector takes at the door; the finding that names it follows. */
export async function addInspectionPhoto(
  { caller, params, body }: AddInspectionPhotoInput,
  needs: AddInspectionPhotoNeeds,
): Promise<Result<{ readonly photoId: string; readonly keptAt: string }, Refusal>> {
  const own = await ownInspection({ caller, roles: ['inspector'], ...params }, needs.inspections);
  if (!own.ok) return own;
  return keepPhoto({ caller, siteId: own.value.task.siteId, of: 'inspection', sent: body }, needs);
}
