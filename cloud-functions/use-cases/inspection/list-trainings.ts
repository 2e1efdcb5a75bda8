import type { Caller } from '../../domain/caller';
import type { SiteId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { SiteStore } from '../ports/site-store';
import type { Trainings } from '../ports/trainings';
import { ownSite } from '../site/own-site';
import { showTraining } from './record-training';

export type ListTrainingsInput = {
  readonly caller: Caller;
  readonly params: { readonly siteId: string };
  readonly query: { readonly page?: string };
};
export type ListTrainingsNeeds = { readonly trainings: Pick<Trainings, 'listOfSite'>; readonly sites: Pick<SiteStore, 'get'> };
export type TrainingsListed = { readonly trainings: readonly ReturnType<typeof showTraining>[]; readonly nextPage: string | null };

const trainingsPerPage = 30;

/** Trainings recorded at the caller's own site, newest first. */
export async function listTrainings(
  { caller, params, query }: ListTrainingsInput,
  needs: ListTrainingsNeeds,
): Promise<Result<TrainingsListed, Refusal>> {
  const site = await ownSite(caller, params.siteId, needs.sites);
  return site.ok ? trainingsOf(site.value.siteId, query.page, needs) : site;
}

/** One page; the caller may see the site. */
export async function trainingsOf(
  siteId: SiteId,
  after: string | undefined,
  { trainings }: ListTrainingsNeeds,
): Promise<Result<TrainingsListed, Refusal>> {
  const page = await trainings.listOfSite(siteId, { after, itemsMax: trainingsPerPage });
  if (!page) return refused({ code: 'page-mark-not-valid' });
  return done({ trainings: page.items.map(showTraining), nextPage: page.next ?? null });
}
