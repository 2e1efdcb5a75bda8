import type { EndpointTable } from './endpoint';
import { approvalsEndpoints } from './endpoints/approvals';
import { auditEndpoints } from './endpoints/audit';
import { authorityEndpoints } from './endpoints/authority';
import { checkInEndpoints } from './endpoints/check-in';
import { districtEndpoints } from './endpoints/district';
import { feedsEndpoints } from './endpoints/feeds';
import { gateEndpoints } from './endpoints/gate';
import { inspectionEndpoints } from './endpoints/inspection';
import { positivesEndpoints } from './endpoints/positives';
import { publicEndpoints } from './endpoints/public';
import { registryEndpoints } from './endpoints/registry';
import { residentEndpoints } from './endpoints/resident';
import { siteEndpoints } from './endpoints/site';
import { staffEndpoints } from './endpoints/staff';
import { statisticsEndpoints } from './endpoints/statistics';
import { tracingEndpoints } from './endpoints/tracing';

/** The contract: what each operation takes, gives, may refuse with, and who may call it; a file per audience, and for the district's desk one per task. */
export const endpoints = {
  ...residentEndpoints,
  ...checkInEndpoints,
  ...gateEndpoints,
  ...siteEndpoints,
  ...districtEndpoints,
  ...staffEndpoints,
  ...auditEndpoints,
  ...registryEndpoints,
  ...approvalsEndpoints,
  ...tracingEndpoints,
  ...positivesEndpoints,
  ...statisticsEndpoints,
  ...inspectionEndpoints,
  ...authorityEndpoints,
  ...feedsEndpoints,
  ...publicEndpoints,
} as const satisfies EndpointTable;

export type Endpoints = typeof endpoints;
