/** The audit record: search, proofs, published roots, alerts. */
import type { Endpoint } from '../endpoint';

export const auditEndpoints = {} as const satisfies Readonly<Record<string, Endpoint>>;
