import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result } from '../../domain/result';
import type { InspectionTasks } from '../ports/inspection-tasks';
import type { SiteStore } from '../ports/site-store';
import { ownInspection } from './own-inspection';
import { type InspectionShown, showInspection } from './show-inspection';

export type GetInspectionTaskInput = { readonly caller: Caller; readonly params: { readonly inspectionId: string } };
export type GetInspectionTaskNeeds = {
  readonly inspections: Pick<InspectionTasks, 'get'>;
  readonly sites: Pick<SiteStore, 'get'>;
};

/** One task with its checklist, what was found so far and what may come next. */
export async function getInspectionTask(
  { caller, params }: GetInspectionTaskInput,
  needs: GetInspectionTaskNeeds,
): Promise<Result<InspectionShown, Refusal>> {
  const own = await ownInspection({ caller, roles: ['inspector', 'officer'], ...params }, needs.inspections);
  if (!own.ok) return own;
  const { task } = own.value;
  return done(showInspection(task, await needs.sites.get(task.siteId), caller.personId));
}
