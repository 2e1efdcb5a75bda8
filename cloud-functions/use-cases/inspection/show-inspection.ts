import type { PersonId } from '../../domain/ids';
import { type SpecificationItem, specificationOf } from '../../domain/inspection/deployment-specification';
import { possibleSteps } from '../../domain/inspection/inspection-steps';
import type { Finding, Fix, InspectionTask } from '../../domain/inspection/inspection-task';
import type { Site } from '../../domain/site-code/site';
import { formatInstant } from '../../domain/time';

/** A line of a list, as `reader` sees it. */
export const showTask = (task: InspectionTask, reader: PersonId) => ({
  inspectionId: task.inspectionId,
  siteId: task.siteId,
  siteName: task.siteName,
  siteClass: task.siteClass,
  address: task.address,
  reason: task.reason,
  numbers: task.numbers ?? null,
  force: task.force,
  step: task.step,
  dueAt: formatInstant(task.dueAt),
  madeAt: formatInstant(task.madeAt),
  taken: task.takenBy === undefined ? ('by-nobody' as const) : task.takenBy === reader ? ('by-me' as const) : ('by-another' as const),
});

/** All of a task, with what has to be looked at and what may come next. */
export const showInspection = (task: InspectionTask, site: Site | undefined, reader: PersonId) => ({
  ...showTask(task, reader),
  position: site?.position ?? null,
  posterVersion: site?.posterVersion ?? 0,
  specification: specificationOf(task.siteClass).map(showItem),
  possibleSteps: possibleSteps(task, reader).map(({ notBefore, ...possible }) => ({ ...possible, notBefore: formatInstant(notBefore) })),
  findings: task.findings.map((finding) => ({ ...showFinding(finding), place: finding.place })),
  fixes: task.fixes.map(showFix),
  steps: task.steps.map(({ step, at, as, byName }) => ({ step, at: formatInstant(at), as, byName: byName ?? null })),
});
export type InspectionShown = ReturnType<typeof showInspection>;

export const showItem = ({ id, says, done, mayNotApply, source }: SpecificationItem) => ({
  id,
  says,
  done,
  mayNotApply: mayNotApply === true,
  source: source ?? null,
});
export const showFinding = ({ findingId, at, step, answers, testScan, photoIds, note }: Finding) => ({
  findingId,
  at: formatInstant(at),
  step,
  answers,
  testScan,
  photoIds,
  note: note ?? null,
});
export const showFix = ({ at, as, photoIds, note }: Fix) => ({ at: formatInstant(at), as, photoIds, note: note ?? null });
