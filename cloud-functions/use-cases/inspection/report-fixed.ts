import type { Caller } from '../../domain/caller';
import { afterFix, mayBeMended } from '../../domain/inspection/inspection-steps';
import type { Fix, InspectionTask } from '../../domain/inspection/inspection-task';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { Clock } from '../ports/clock';
import type { InspectionTasks } from '../ports/inspection-tasks';
import type { Photos } from '../ports/photos';
import type { SiteStore } from '../ports/site-store';
import { ownSite } from '../site/own-site';
import { faultsOfPhotos } from './faults-of-photos';
import { type SiteFindings, showToSite } from './list-findings-of-my-site';

export type ReportFixedInput = {
  readonly caller: Caller;
  readonly params: { readonly siteId: string; readonly inspectionId: string };
  readonly body: Pick<Fix, 'fixId' | 'photoIds' | 'note'>;
};
export type ReportFixedNeeds = {
  readonly inspections: Pick<InspectionTasks, 'get' | 'replace'>;
  readonly sites: Pick<SiteStore, 'get'>;
  readonly photos: Pick<Photos, 'notesOf'>;
  readonly clock: Clock;
};

/**
 * Whoever manages the site says that what was found is mended, with a photo; an inspector looks again. Sent again it is kept
 * once. Refused: while nothing is to be mended (`step-not-possible`); a photo that is not theirs of this site.
 */
export async function reportFixed(
  { caller, params, body }: ReportFixedInput,
  needs: ReportFixedNeeds,
): Promise<Result<SiteFindings, Refusal>> {
  const site = await ownSite(caller, params.siteId, needs.sites);
  if (!site.ok) return site;
  const task = await needs.inspections.get(params.inspectionId);
  if (task?.siteId !== site.value.siteId) return refused({ code: 'not-found' });
  if (task.fixes.some(({ fixId }) => fixId === body.fixId)) return done(showToSite(task));
  if (!mayBeMended(task.step)) return refused({ code: 'step-not-possible' });
  const fields = await faultsOfPhotos({ ids: body.photoIds, siteId: task.siteId, of: 'fix', by: caller.personId }, needs);
  if (fields.length > 0) return refused({ code: 'request-not-valid', fields });
  const at = needs.clock.now();
  const fixed: InspectionTask = {
    ...task,
    ...afterFix(at),
    changedAt: at,
    fixes: [...task.fixes, { ...body, at, by: caller.personId, as: 'owner' }],
    steps: [...task.steps, { step: 'fixed', at, by: caller.personId, as: 'owner' }],
  };
  const replaced = await needs.inspections.replace(fixed, task.revision);
  return replaced ? done(showToSite(replaced)) : refused({ code: 'changed-meanwhile' });
}
