/** The site registry beyond one site: managers, doors, tree, import. */
import type { Endpoint } from '../endpoint';

export const registryEndpoints = {} as const satisfies Readonly<Record<string, Endpoint>>;
