import { isSiteId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import { type Result, refused } from '../../domain/result';
import { actingAs, coversSite } from '../../domain/tracing/district-scope';
import { type AuditNeeds, writeAuditEntry } from '../tracing/write-audit-entry';
import { type ListTrainingsInput, type ListTrainingsNeeds, type TrainingsListed, trainingsOf } from './list-trainings';

/** Trainings recorded at a site of the caller's district, newest first: names of people, so the look is on record before they are given. */
export async function listTrainingsOfSite(
  { caller, params, query }: ListTrainingsInput,
  needs: ListTrainingsNeeds & AuditNeeds,
): Promise<Result<TrainingsListed, Refusal>> {
  const acting = actingAs(['inspector', 'officer'], caller);
  if (!acting.ok) return acting;
  const site = isSiteId(params.siteId) ? await needs.sites.get(params.siteId) : undefined;
  if (!site || !coversSite(acting.value, site)) return refused({ code: 'not-found' });
  const page = await trainingsOf(site.siteId, query.page, needs);
  if (!page.ok) return page;
  const target = `site ${site.siteId}, ${page.value.trainings.length} trainings`;
  await writeAuditEntry(caller, { operation: 'listTrainingsOfSite', role: acting.value.role, target, about: [] }, needs);
  return page;
}
