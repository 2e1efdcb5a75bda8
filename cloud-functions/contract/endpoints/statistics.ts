/** Counts, never people. */
import type { Endpoint } from '../endpoint';

export const statisticsEndpoints = {} as const satisfies Readonly<Record<string, Endpoint>>;
