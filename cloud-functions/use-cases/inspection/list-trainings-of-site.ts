import { isSiteId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import { type Result, refused } from '../../domain/result';
import { actingAs, coversSite } from '../../domain/tracing/district-scope';
import { type ListTrainingsInput, type ListTrainingsNeeds, type TrainingsListed, trainingsOf } from './list-trainings';

/** Trainings recorded at a site of the caller's district, newest first. */
export async function listTrainingsOfSite(
  { caller, params, query }: ListTrainingsInput,
  needs: ListTrainingsNeeds,
): Promise<Result<TrainingsListed, Refusal>> {
  const acting = actingAs(['inspector', 'officer'], caller);
  if (!acting.ok) return acting;
  const site = isSiteId(params.siteId) ? await needs.sites.get(params.siteId) : undefined;
  return site && coversSite(acting.value, site) ? trainingsOf(site.siteId, query.page, needs) : refused({ code: 'not-found' });
}
