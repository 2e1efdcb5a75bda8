import { type ImportControlListNeeds, importControlList } from '../use-cases/fact-proposal/import-control-list';
import { importMassTestRounds } from '../use-cases/fact-proposal/import-mass-test-rounds';
import { importDutyGroups } from '../use-cases/feed/import-duty-groups';
import { type ImportLabResultsNeeds, importLabResults } from '../use-cases/feed/import-lab-results';
import { importMedicinePurchases } from '../use-cases/feed/import-medicine-purchases';
import type { ImportPersonRowsNeeds } from '../use-cases/feed/import-person-rows';
import { importVaccinations } from '../use-cases/feed/import-vaccinations';
import { type ImportRiskAreasNeeds, importRiskAreas } from '../use-cases/risk-areas/import-risk-areas';
import type { OperationsOf } from './operation';
import { sayRefused } from './refused-rows';

export type FeedsNeeds = ImportRiskAreasNeeds & ImportPersonRowsNeeds & ImportLabResultsNeeds & ImportControlListNeeds;

export const feedsOperations = (needs: FeedsNeeds): OperationsOf<'feeds'> => ({
  importRiskAreas: (input) => importRiskAreas(input, needs),
  importLabResults: async (input) => sayRefused(await importLabResults(input, needs)),
  importDutyGroups: async (input) => sayRefused(await importDutyGroups(input, needs)),
  importVaccinations: async (input) => sayRefused(await importVaccinations(input, needs)),
  importControlList: async (input) => sayRefused(await importControlList(input, needs)),
  importMassTestRounds: async (input) => sayRefused(await importMassTestRounds(input, needs)),
  importMedicinePurchases: async (input) => sayRefused(await importMedicinePurchases(input, needs)),
});
