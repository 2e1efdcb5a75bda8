/** The register of positives and their transfer. */
import type { Endpoint } from '../endpoint';

export const positivesEndpoints = {} as const satisfies Readonly<Record<string, Endpoint>>;
