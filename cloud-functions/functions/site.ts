import { type ApplyForSiteNeeds, applyForSite } from '../use-cases/site/apply-for-site';
import { type GetSiteFlowNeeds, getSiteFlow } from '../use-cases/site/get-site-flow';
import { type GetSitePosterNeeds, getSitePoster } from '../use-cases/site/get-site-poster';
import { type ListMySitesNeeds, listMySites } from '../use-cases/site/list-my-sites';
import type { OperationsOf } from './operation';

export type SiteNeeds = ApplyForSiteNeeds & ListMySitesNeeds & GetSitePosterNeeds & GetSiteFlowNeeds;

export const siteOperations = (needs: SiteNeeds): OperationsOf<'site'> => ({
  applyForSite: (input) => applyForSite(input, needs),
  listMySites: (input) => listMySites(input, needs),
  getSitePoster: (input) => getSitePoster(input, needs),
  getSiteFlow: (input) => getSiteFlow(input, needs),
});
