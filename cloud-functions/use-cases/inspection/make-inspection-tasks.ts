import type { Caller } from '../../domain/caller';
import { isSiteId } from '../../domain/ids';
import type { InspectionForce, InspectionReason, InspectionTask } from '../../domain/inspection/inspection-task';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { Site } from '../../domain/site-code/site';
import { addMilliseconds, type Instant, millisecondsPerDay, parseInstant } from '../../domain/time';
import { actingAs, coversSite } from '../../domain/tracing/district-scope';
import type { InspectionTasks } from '../ports/inspection-tasks';
import type { PeopleStore } from '../ports/people-store';
import type { SiteStore } from '../ports/site-store';
import { severalAtOnce } from '../several-at-once';
import { type AuditNeeds, writeAuditEntry } from '../tracing/write-audit-entry';

export type SiteToInspect = { readonly siteId: string; readonly reason: InspectionReason; readonly numbers?: InspectionTask['numbers'] };
export type MakeInspectionTasksInput = {
  readonly caller: Caller;
  readonly body: { readonly sites: readonly SiteToInspect[]; readonly force: InspectionForce; readonly dueAt: string };
};
export type MakeInspectionTasksNeeds = AuditNeeds & {
  readonly inspections: Pick<InspectionTasks, 'open'>;
  readonly sites: Pick<SiteStore, 'get'>;
  readonly people: Pick<PeopleStore, 'getFacts'>;
};
type Made = { readonly siteId: string; readonly state: 'made' | 'open-already' | 'not-found'; readonly inspectionId: string | null };

/** Ours: what is to be looked at later than in a month is planned in a month. */
const daysAheadMax = 31;
const sitesAtOnce = 8;

/**
 * Tasks for sites of the officer's district. A site has one open task: where there is one it stays as it is, so sending twice
 * makes nothing twice. A site elsewhere is `not-found`. Refused: a due time that is past or more than 31 days ahead.
 */
export async function makeInspectionTasks(
  { caller, body }: MakeInspectionTasksInput,
  needs: MakeInspectionTasksNeeds,
): Promise<Result<{ readonly results: readonly Made[] }, Refusal>> {
  const acting = actingAs(['officer'], caller);
  if (!acting.ok) return acting;
  const now = needs.clock.now();
  const dueAt = parseInstant(body.dueAt);
  if (dueAt === undefined || dueAt <= now)
    return refused({ code: 'request-not-valid', fields: [{ path: 'dueAt', problem: 'too-long-ago' }] });
  if (dueAt > addMilliseconds(now, daysAheadMax * millisecondsPerDay))
    return refused({ code: 'request-not-valid', fields: [{ path: 'dueAt', problem: 'out-of-range' }] });
  const target = `${body.sites.length} sites, ${body.force}`;
  await writeAuditEntry(caller, { operation: 'makeInspectionTasks', role: acting.value.role, target, about: [] }, needs);
  const { maskedName } = await needs.people.getFacts(caller.personId);
  const results = await severalAtOnce(sitesAtOnce, body.sites, async (wanted): Promise<Made> => {
    const site = isSiteId(wanted.siteId) ? await needs.sites.get(wanted.siteId) : undefined;
    if (!site || !coversSite(acting.value, site)) return { siteId: wanted.siteId, state: 'not-found', inspectionId: null };
    const task = newTask(site, wanted, { ...body, dueAt, now, caller, byName: maskedName, inspectionId: newId(needs) });
    const { inspectionId } = await needs.inspections.open(task);
    return { siteId: site.siteId, state: inspectionId === task.inspectionId ? 'made' : 'open-already', inspectionId };
  });
  return done({ results });
}

const newId = ({ random }: MakeInspectionTasksNeeds): string => Buffer.from(random.bytes(8)).toString('hex');

type Making = {
  readonly force: InspectionForce;
  readonly dueAt: Instant;
  readonly now: Instant;
  readonly caller: Caller;
  readonly byName?: string;
  readonly inspectionId: string;
};

const newTask = (site: Site, wanted: Omit<SiteToInspect, 'siteId'>, making: Making): InspectionTask => ({
  inspectionId: making.inspectionId,
  ...placeOf(site),
  reason: wanted.reason,
  ...(wanted.numbers && { numbers: wanted.numbers }),
  force: making.force,
  step: 'open',
  dueAt: making.dueAt,
  madeAt: making.now,
  changedAt: making.now,
  findings: [],
  fixes: [],
  steps: [{ step: 'open', at: making.now, by: making.caller.personId, as: 'officer', ...(making.byName && { byName: making.byName }) }],
  revision: 1,
});

const placeOf = (site: Site) => ({
  siteId: site.siteId,
  siteName: site.name,
  siteClass: site.class,
  address: site.address,
  division: site.division,
  ...(site.subDistrict !== undefined && { subDistrict: site.subDistrict }),
});
