/** Well-formed requests of the district's desk; see sample-requests.ts. Everyone in them is made up. */
import type { OperationName } from '../../cloud-functions/contract/routes';
import type { SampleRequest } from './sample-requests';

export const deskRequests = {} as const satisfies Readonly<Partial<Record<OperationName, SampleRequest>>>;
