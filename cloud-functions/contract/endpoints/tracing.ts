/** Cases, contacts and what is unlocked of them; notices. */
import type { Endpoint } from '../endpoint';

export const tracingEndpoints = {} as const satisfies Readonly<Record<string, Endpoint>>;
