import type { Refusal } from '../../domain/refusal';
import type { SubDistrict } from '../../domain/registry/sub-district';
import { done, type Result } from '../../domain/result';
import type { SubDistricts } from '../ports/sub-districts';

export type ListSubDistrictsNeeds = { readonly subDistricts: Pick<SubDistricts, 'listOf'> };
export type SubDistrictsShown = { readonly division: string; readonly subDistricts: readonly SubDistrict[] };

/** The streets and towns of a county, as its district has named them; none where it has named none. */
export const listSubDistricts = async (
  { query }: { readonly query: { readonly division: string } },
  { subDistricts }: ListSubDistrictsNeeds,
): Promise<Result<SubDistrictsShown, Refusal>> =>
  done({ division: query.division, subDistricts: await subDistricts.listOf(query.division) });
