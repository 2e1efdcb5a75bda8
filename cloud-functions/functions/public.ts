import { type GetAuditRootNeeds, getAuditRoot } from '../use-cases/audit/get-audit-root';
import { type ListAuditRootsNeeds, listAuditRoots } from '../use-cases/audit/list-audit-roots';
import { listGrounds } from '../use-cases/fact-proposal/list-grounds';
import { type GetHealthNeeds, getHealth } from '../use-cases/public/get-health';
import { getOpenapi } from '../use-cases/public/get-openapi';
import { type GetRuleSetNeeds, getRuleSet } from '../use-cases/public/get-rule-set';
import { type GetTimetableNeeds, getTimetable } from '../use-cases/public/get-timetable';
import { type GetTrustListNeeds, getTrustList } from '../use-cases/public/get-trust-list';
import { type GetTurnedCodesNeeds, getTurnedCodes } from '../use-cases/public/get-turned-codes';
import { type OpenSiteCodeNeeds, openSiteCode } from '../use-cases/public/open-site-code';
import { listDivisions } from '../use-cases/risk-areas/list-divisions';
import { type ListRiskAreasOfCountyNeeds, listRiskAreasOfCounty } from '../use-cases/risk-areas/list-risk-areas-of-county';
import { type FindSiteByCodeNeeds, findSiteByCode } from '../use-cases/site/find-site-by-code';
import type { OperationsOf } from './operation';
import { type PublicRegistryNeeds, publicRegistry } from './registry';

export type PublicNeeds = GetHealthNeeds &
  GetTrustListNeeds &
  GetRuleSetNeeds &
  GetTimetableNeeds &
  GetTurnedCodesNeeds &
  OpenSiteCodeNeeds &
  FindSiteByCodeNeeds &
  ListAuditRootsNeeds &
  GetAuditRootNeeds &
  PublicRegistryNeeds &
  ListRiskAreasOfCountyNeeds & { readonly openapi: object };

export const publicOperations = (needs: PublicNeeds): OperationsOf<'public'> => ({
  ...publicRegistry(needs),
  getHealth: (input) => getHealth(input, needs),
  getOpenapi: (input) => getOpenapi(input, needs),
  getTrustList: (input) => getTrustList(input, needs),
  getTurnedCodes: (input) => getTurnedCodes(input, needs),
  listAuditRoots: (input) => listAuditRoots(input, needs),
  getAuditRoot: (input) => getAuditRoot(input, needs),
  listGrounds: (input) => listGrounds(input),
  getTimetable: () => getTimetable(needs),
  getRuleSet: (input) => getRuleSet(input, needs),
  findSiteByCode: (input) => findSiteByCode(input, needs),
  openSiteCode: (input) => openSiteCode(input, needs),
  listDivisions: (input) => listDivisions(input),
  listRiskAreasOfCounty: (input) => listRiskAreasOfCounty(input, needs),
});
