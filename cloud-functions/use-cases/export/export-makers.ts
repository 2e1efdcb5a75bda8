import type { DistrictRole } from '../../domain/caller';

/** Who takes anything away at all; each source says who may have its own. The contract's endpoints name the same roles. */
export const exportMakers = [
  'officer',
  'tracer',
  'approver',
  'administrator',
  'inspector',
  'auditor',
] as const satisfies readonly DistrictRole[];
