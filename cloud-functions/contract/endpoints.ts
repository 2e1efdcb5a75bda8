import type { EndpointTable } from './endpoint';
import { authorityEndpoints } from './endpoints/authority';
import { checkInEndpoints } from './endpoints/check-in';
import { districtEndpoints } from './endpoints/district';
import { feedsEndpoints } from './endpoints/feeds';
import { gateEndpoints } from './endpoints/gate';
import { publicEndpoints } from './endpoints/public';
import { residentEndpoints } from './endpoints/resident';
import { siteEndpoints } from './endpoints/site';

/** The contract: what each operation takes, gives, may refuse with, and who may call it; a file per audience. */
export const endpoints = {
  ...residentEndpoints,
  ...checkInEndpoints,
  ...gateEndpoints,
  ...siteEndpoints,
  ...districtEndpoints,
  ...authorityEndpoints,
  ...feedsEndpoints,
  ...publicEndpoints,
} as const satisfies EndpointTable;

export type Endpoints = typeof endpoints;
