import { type ListDistrictSitesNeeds, listDistrictSites } from '../use-cases/site/list-district-sites';
import { listSiteApplications } from '../use-cases/site/list-site-applications';
import { type ReviewSiteApplicationNeeds, reviewSiteApplication } from '../use-cases/site/review-site-application';
import { type ReadLateSamplesNeeds, readLateSamples } from '../use-cases/testing-desk/read-late-samples';
import { type ReadMissedTestsNeeds, readMissedTests } from '../use-cases/testing-desk/read-missed-tests';
import { type ListAuditEntriesNeeds, listAuditEntries } from '../use-cases/tracing/list-audit-entries';
import { type ReadPersonVisitsNeeds, readPersonVisits } from '../use-cases/tracing/read-person-visits';
import { type ReadSiteVisitsNeeds, readSiteVisits } from '../use-cases/tracing/read-site-visits';
import type { OperationsOf } from './operation';

export type DistrictNeeds = ListDistrictSitesNeeds &
  ReviewSiteApplicationNeeds &
  ReadSiteVisitsNeeds &
  ReadPersonVisitsNeeds &
  ReadMissedTestsNeeds &
  ReadLateSamplesNeeds &
  ListAuditEntriesNeeds;

export const districtOperations = (needs: DistrictNeeds): OperationsOf<'district'> => ({
  listSiteApplications: (input) => listSiteApplications(input, needs),
  reviewSiteApplication: (input) => reviewSiteApplication(input, needs),
  listDistrictSites: (input) => listDistrictSites(input, needs),
  readSiteVisits: (input) => readSiteVisits(input, needs),
  readPersonVisits: (input) => readPersonVisits(input, needs),
  readMissedTests: (input) => readMissedTests(input, needs),
  readLateSamples: (input) => readLateSamples(input, needs),
  listAuditEntries: (input) => listAuditEntries(input, needs),
});
