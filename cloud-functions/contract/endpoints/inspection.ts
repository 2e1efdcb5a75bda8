/** Inspection of sites, training, help. */
import type { Endpoint } from '../endpoint';

export const inspectionEndpoints = {} as const satisfies Readonly<Record<string, Endpoint>>;
