import type { SubDistrict } from '../../domain/registry/sub-district';

export type SubDistricts = {
  /** In the order they were set; none: the district has set nothing. */
  listOf(division: string): Promise<readonly SubDistrict[]>;
  save(division: string, subDistricts: readonly SubDistrict[]): Promise<void>;
};
