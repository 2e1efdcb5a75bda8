import type { Caller } from '../../domain/caller';
import { specificationOf } from '../../domain/inspection/deployment-specification';
import { mayBeMended } from '../../domain/inspection/inspection-steps';
import type { InspectionTask } from '../../domain/inspection/inspection-task';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { formatInstant } from '../../domain/time';
import type { InspectionTasks } from '../ports/inspection-tasks';
import type { SiteStore } from '../ports/site-store';
import { ownSite } from '../site/own-site';
import { showFinding, showFix, showItem } from './show-inspection';

export type ListFindingsOfMySiteInput = {
  readonly caller: Caller;
  readonly params: { readonly siteId: string };
  readonly query: { readonly page?: string };
};
export type ListFindingsOfMySiteNeeds = {
  readonly inspections: Pick<InspectionTasks, 'listOfSite'>;
  readonly sites: Pick<SiteStore, 'get'>;
};

const inspectionsPerPage = 10;

/** What inspectors found at the caller's site, by when it has to be mended, and what counts as mended. Who they are is not in it. */
export async function listFindingsOfMySite(
  { caller, params, query }: ListFindingsOfMySiteInput,
  needs: ListFindingsOfMySiteNeeds,
): Promise<Result<{ readonly inspections: readonly SiteFindings[]; readonly nextPage: string | null }, Refusal>> {
  const site = await ownSite(caller, params.siteId, needs.sites);
  if (!site.ok) return site;
  const page = await needs.inspections.listOfSite(site.value.siteId, { after: query.page, itemsMax: inspectionsPerPage });
  if (!page) return refused({ code: 'page-mark-not-valid' });
  return done({ inspections: page.items.map(showToSite), nextPage: page.next ?? null });
}

export function showToSite(task: InspectionTask) {
  const last = task.findings.at(-1);
  const open = task.step !== 'closed';
  return {
    inspectionId: task.inspectionId,
    step: task.step,
    dueAt: formatInstant(task.dueAt),
    toMend: open
      ? specificationOf(task.siteClass)
          .filter(({ id }) => last?.answers[id] === 'fault')
          .map(showItem)
      : [],
    posterToReplace: open && last !== undefined && last.testScan.version !== 'current',
    mayReportFixed: mayBeMended(task.step),
    findings: task.findings.map(showFinding),
    fixes: task.fixes.map(showFix),
  };
}
export type SiteFindings = ReturnType<typeof showToSite>;
