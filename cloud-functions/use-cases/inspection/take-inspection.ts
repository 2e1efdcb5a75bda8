import type { Caller } from '../../domain/caller';
import type { InspectionTask } from '../../domain/inspection/inspection-task';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { Clock } from '../ports/clock';
import type { InspectionTasks } from '../ports/inspection-tasks';
import type { PeopleStore } from '../ports/people-store';
import type { SiteStore } from '../ports/site-store';
import { ownInspection } from './own-inspection';
import { type InspectionShown, showInspection } from './show-inspection';

export type TakeInspectionInput = { readonly caller: Caller; readonly params: { readonly inspectionId: string } };
export type TakeInspectionNeeds = {
  readonly inspections: Pick<InspectionTasks, 'get' | 'replace'>;
  readonly sites: Pick<SiteStore, 'get'>;
  readonly people: Pick<PeopleStore, 'getFacts'>;
  readonly clock: Clock;
};

/**
 * Makes a task the caller's; taken again it stays so. What is another's can be taken once it is overdue, so that nothing
 * waits for somebody on leave. Refused: a closed task, or another's that is not overdue (`step-not-possible`).
 */
export async function takeInspection(
  { caller, params }: TakeInspectionInput,
  needs: TakeInspectionNeeds,
): Promise<Result<InspectionShown, Refusal>> {
  const own = await ownInspection({ caller, roles: ['inspector'], ...params }, needs.inspections);
  if (!own.ok) return own;
  const { task } = own.value;
  const site = await needs.sites.get(task.siteId);
  if (task.takenBy === caller.personId) return done(showInspection(task, site, caller.personId));
  const now = needs.clock.now();
  if (task.step === 'closed' || (task.takenBy !== undefined && task.dueAt > now)) return refused({ code: 'step-not-possible' });
  const { maskedName } = await needs.people.getFacts(caller.personId);
  const taken: InspectionTask = {
    ...task,
    takenBy: caller.personId,
    changedAt: now,
    steps: [...task.steps, { step: 'taken', at: now, by: caller.personId, as: 'inspector', ...(maskedName && { byName: maskedName }) }],
  };
  const replaced = await needs.inspections.replace(taken, task.revision);
  return replaced ? done(showInspection(replaced, site, caller.personId)) : refused({ code: 'changed-meanwhile' });
}
