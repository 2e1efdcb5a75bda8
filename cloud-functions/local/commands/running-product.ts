/** The product that runs on this machine, as a command finds it: does it answer, what time has it, a session for a feed. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openKeyRingFile } from '../../adapters/keys/key-ring-file';
import { makeSessionTokens } from '../../adapters/keys/session-tokens';
import { routes } from '../../contract/routes';
import type { Caller, Role } from '../../domain/caller';
import { isPersonId } from '../../domain/ids';
import { type Instant, parseInstant } from '../../domain/time';

export type LocalProduct = {
  readonly dataDir: string;
  readonly port: number;
  readonly clock: 'demo' | 'real';
  /** The bundled store process. */
  readonly storeProgram: string;
  /** GB/T 2260: whose record a command's entries stand in. */
  readonly jurisdiction: string;
};

export const originOf = ({ port }: LocalProduct): string => `http://localhost:${port}`;
export const keysFile = ({ dataDir }: Pick<LocalProduct, 'dataDir'>): string => join(dataDir, 'keys.json');

/** `undefined`: nothing answers there. */
export async function timeOfRunningProduct(origin: string): Promise<Instant | undefined> {
  try {
    const answer = await fetch(`${origin}${routes.getHealth.path}`, { signal: AbortSignal.timeout(5_000) });
    return parseInstant(answer.headers.get('x-server-time'));
  } catch {
    return undefined;
  }
}

/** A session like that of any feed; whoever can read the keys of this machine's product may feed it. */
export async function feedToken(product: Pick<LocalProduct, 'dataDir'>, now: Instant, role: FeedRole = 'feed'): Promise<string> {
  // Without keys this is not the data of the running product, and none are made here.
  if (!existsSync(keysFile(product))) return 'none';
  const rings = readKeys(product);
  return (await makeSessionTokens(rings.resident.session).issue(localFeed(role), now, now)).token;
}

/** The keys that are there; the caller has looked that they are. */
export const readKeys = (product: Pick<LocalProduct, 'dataDir'>) => openKeyRingFile(keysFile(product));

export type FeedRole = Extract<Role, 'feed' | 'lab'>;

/** Nobody in particular: the operator of this machine. */
export function localFeed(role: FeedRole = 'feed'): Caller {
  const personId = '0'.repeat(32);
  if (!isPersonId(personId)) throw new Error('not a person id');
  return { personId, roles: ['resident', role] };
}

export const notThisProduct = (origin: string, dataDir: string): string =>
  `the product on ${origin} does not run on ${dataDir}: set PORT and DATA_DIR as for npm start`;
