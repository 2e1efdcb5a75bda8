import type { Caller, DistrictRole } from '../../domain/caller';
import type { InspectionTask } from '../../domain/inspection/inspection-task';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { actingAs, coversSite } from '../../domain/tracing/district-scope';
import type { InspectionTasks } from '../ports/inspection-tasks';

type Asked<R extends DistrictRole> = { readonly caller: Caller; readonly roles: readonly R[]; readonly inspectionId: string };
type Own<R> = { readonly task: InspectionTask; readonly role: R };

/** A task of the caller's district or sub-district, and as whom they ask; another's is as absent as one that does not exist. */
export async function ownInspection<R extends DistrictRole>(
  { caller, roles, inspectionId }: Asked<R>,
  inspections: Pick<InspectionTasks, 'get'>,
): Promise<Result<Own<R>, Refusal>> {
  const acting = actingAs(roles, caller);
  if (!acting.ok) return acting;
  const task = await inspections.get(inspectionId);
  return task && coversSite(acting.value, task) ? done({ task, role: acting.value.role }) : refused({ code: 'not-found' });
}
