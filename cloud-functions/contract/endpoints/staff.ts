/** Who works for a district, as what and until when; sessions and proving oneself anew. */
import type { Endpoint } from '../endpoint';

export const staffEndpoints = {} as const satisfies Readonly<Record<string, Endpoint>>;
