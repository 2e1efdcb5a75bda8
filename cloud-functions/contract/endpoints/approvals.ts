/** Second approval, exports, and large readings. */
import type { Endpoint } from '../endpoint';

export const approvalsEndpoints = {} as const satisfies Readonly<Record<string, Endpoint>>;
