import { type ImportRiskAreasNeeds, importRiskAreas } from '../use-cases/risk-areas/import-risk-areas';
import type { OperationsOf } from './operation';

export type FeedsNeeds = ImportRiskAreasNeeds;

export const feedsOperations = (needs: FeedsNeeds): OperationsOf<'feeds'> => ({
  importRiskAreas: (input) => importRiskAreas(input, needs),
});
