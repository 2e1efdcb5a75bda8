import { districtAs } from '../../domain/tracing/district-scope';
import { type ListDistrictSitesInput, type ListDistrictSitesNeeds, sitesInStates } from './list-district-sites';

/** Applications of the officer's district that wait for review, the oldest first. */
export async function listSiteApplications({ caller, query }: ListDistrictSitesInput, needs: ListDistrictSitesNeeds) {
  const district = districtAs('officer', caller);
  return district.ok ? sitesInStates(['applied'], { district: district.value, after: query.page }, needs) : district;
}
