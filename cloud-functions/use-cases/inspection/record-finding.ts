import type { Caller } from '../../domain/caller';
import { checkInTime, timeOfCheckInId } from '../../domain/check-in/check-in-time';
import { isCheckInId } from '../../domain/ids';
import { checkFinding, hasFaults } from '../../domain/inspection/finding-faults';
import { afterVisit, type StepOutcome, type StepRefusal } from '../../domain/inspection/inspection-steps';
import { type Finding, findingsMax, type InspectionTask, type StepDone } from '../../domain/inspection/inspection-task';
import type { FieldRefusal, Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { Instant } from '../../domain/time';
import type { InspectionTasks } from '../ports/inspection-tasks';
import type { PeopleStore } from '../ports/people-store';
import type { Photos } from '../ports/photos';
import type { SiteStore } from '../ports/site-store';
import { type AuditNeeds, writeAuditEntry } from '../tracing/write-audit-entry';
import { faultsOfPhotos } from './faults-of-photos';
import { ownInspection } from './own-inspection';
import { type InspectionShown, showInspection } from './show-inspection';

export type FindingSent = Omit<Finding, 'at' | 'receivedAt' | 'by'>;
export type RecordFindingInput = {
  readonly caller: Caller;
  readonly params: { readonly inspectionId: string };
  readonly body: FindingSent;
};
export type RecordFindingNeeds = AuditNeeds & {
  readonly inspections: Pick<InspectionTasks, 'get' | 'replace'>;
  readonly photos: Pick<Photos, 'notesOf'>;
  readonly sites: Pick<SiteStore, 'get'>;
  readonly people: Pick<PeopleStore, 'getFacts'>;
};

/**
 * What an inspector found at the door, and the step they made of it; an untaken task becomes theirs. Sent again it is kept
 * once, however much happened since. Refused: a visit more than three days back; an answer missing or not of this class;
 * a photo that is not theirs of this site; a step that may not come yet (`step-not-possible`); a task of another inspector.
 */
export async function recordFinding(
  { caller, params, body }: RecordFindingInput,
  needs: RecordFindingNeeds,
): Promise<Result<InspectionShown, Refusal>> {
  const own = await ownInspection({ caller, roles: ['inspector'], ...params }, needs.inspections);
  if (!own.ok) return own;
  const { task } = own.value;
  const site = await needs.sites.get(task.siteId);
  if (task.findings.some(({ findingId }) => findingId === body.findingId)) return done(showInspection(task, site, caller.personId));
  const at = timeOfVisit(body.findingId, needs.clock.now());
  if (!at.ok) return at;
  if ((task.takenBy ?? caller.personId) !== caller.personId || task.findings.length >= findingsMax)
    return refused({ code: 'step-not-possible' });
  const fields = [
    ...checkFinding(body, task.siteClass),
    ...(await faultsOfPhotos({ ids: body.photoIds, siteId: task.siteId, of: 'inspection', by: caller.personId }, needs)),
  ];
  if (fields.length > 0) return refused({ code: 'request-not-valid', fields });
  const visit = { step: body.step, at: at.value, by: caller.personId, faults: hasFaults(body), photos: body.photoIds.length };
  const outcome = afterVisit(task, visit);
  if (!outcome.ok) return refused(refusalOf(outcome.error));
  const target = `inspection ${task.inspectionId}, site ${task.siteId}, ${body.step}`;
  await writeAuditEntry(caller, { operation: 'recordFinding', role: 'inspector', target, about: [] }, needs);
  const { maskedName } = await needs.people.getFacts(caller.personId);
  const finding: Finding = { ...body, at: at.value, receivedAt: needs.clock.now(), by: caller.personId };
  const next = withFinding(task, finding, { ...outcome.value, byName: maskedName });
  const replaced = await needs.inspections.replace(next, task.revision);
  return replaced ? done(showInspection(replaced, site, caller.personId)) : refused({ code: 'changed-meanwhile' });
}

function timeOfVisit(findingId: string, now: Instant): Result<Instant, Refusal> {
  if (!isCheckInId(findingId)) return refused({ code: 'request-not-valid', fields: [{ path: 'findingId', problem: 'wrong-format' }] });
  const at = checkInTime(findingId, now);
  if (at !== undefined) return done(at);
  const problem = timeOfCheckInId(findingId) > now ? 'in-the-future' : 'too-long-ago';
  return refused({ code: 'request-not-valid', fields: [{ path: 'findingId', problem }] });
}

function refusalOf(why: StepRefusal): Refusal {
  const field = (refusal: FieldRefusal): Refusal => ({ code: 'request-not-valid', fields: [refusal] });
  switch (why) {
    case 'step':
    case 'too-early':
      return { code: 'step-not-possible', detail: why };
    case 'checklist':
      return field({ path: 'step', problem: 'not-one-of' });
    case 'photo':
      return field({ path: 'photoIds', problem: 'required' });
  }
}

type Outcome = StepOutcome & { readonly byName?: string };

function withFinding(task: InspectionTask, finding: Finding, { byName, ...outcome }: Outcome): InspectionTask {
  const { at, by, photoIds, note, findingId, step, receivedAt } = finding;
  const signed = (what: StepDone['step']): StepDone => ({ step: what, at, by, as: 'inspector', ...(byName && { byName }) });
  const fix = { fixId: findingId, at, by, as: 'inspector' as const, photoIds, ...(note !== undefined && { note }) };
  return {
    ...task,
    ...outcome,
    takenBy: by,
    changedAt: receivedAt,
    findings: [...task.findings, finding],
    fixes: step === 'fixed' ? [...task.fixes, fix] : task.fixes,
    steps: [...task.steps, signed(step), ...(step === 're-checked' ? [signed('closed')] : [])],
  };
}
