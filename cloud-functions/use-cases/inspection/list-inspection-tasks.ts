import type { Caller } from '../../domain/caller';
import type { InspectionForce } from '../../domain/inspection/inspection-task';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { actingAs } from '../../domain/tracing/district-scope';
import type { InspectionTasks } from '../ports/inspection-tasks';
import { showTask } from './show-inspection';

export type ListInspectionTasksInput = {
  readonly caller: Caller;
  readonly query: { readonly list: 'open' | 'closed'; readonly force?: InspectionForce; readonly page?: string };
};
export type ListInspectionTasksNeeds = { readonly inspections: Pick<InspectionTasks, 'listOfArea'> };
type Listed = { readonly inspections: readonly ReturnType<typeof showTask>[]; readonly nextPage: string | null };

const tasksPerPage = 30;

/** Tasks of the district, or of the sub-district of whoever covers but one: open ones by when they are due, closed ones newest first. */
export async function listInspectionTasks(
  { caller, query: { page, ...query } }: ListInspectionTasksInput,
  { inspections }: ListInspectionTasksNeeds,
): Promise<Result<Listed, Refusal>> {
  const acting = actingAs(['inspector', 'officer'], caller);
  if (!acting.ok) return acting;
  const area = acting.value.subDistrict ?? acting.value.district;
  const found = await inspections.listOfArea({ area, ...query }, { after: page, itemsMax: tasksPerPage });
  if (!found) return refused({ code: 'page-mark-not-valid' });
  return done({ inspections: found.items.map((task) => showTask(task, caller.personId)), nextPage: found.next ?? null });
}
