/** Attempts at the district's desk; see attempts.ts. */
import type { OperationName } from '../../cloud-functions/contract/routes';
import type { Line } from './attempts';

export const deskLines: Partial<Record<OperationName, Line>> = {};
