/** The keys of codes and the signed list of them: two items of `registry`, each replaced whole, by revision. */
import * as z from 'zod';
import type { CodeKey } from '../../domain/personal-code/code-key';
import type { Day } from '../../domain/time';
import type { CodeKeyStore, KeptTrustList } from '../../use-cases/ports/code-key-store';
import { readItem, readNewestItem } from './item-reader';
import { bodyOf, type Item, jsonItem, storedInstant, storedPersonId } from './items';
import { codeKeysKey, trustListKey } from './keys';
import { policyKeptUntil } from './retention';
import type { StoreAccess } from './store-access';
import { absent, putIf } from './writes';

const coordinates = { kty: z.literal('EC'), x: z.string(), y: z.string() };
const algorithmAndKey = z.discriminatedUnion('alg', [
  z.object({ alg: z.literal('ES256'), jwk: z.object({ ...coordinates, crv: z.literal('P-256') }) }),
  z.object({ alg: z.literal('SM2'), jwk: z.object({ ...coordinates, crv: z.literal('SM2') }) }),
]);
const named = z.object({ kid: z.string(), issuer: z.string(), notBefore: storedInstant, notAfter: storedInstant });
const day = z.int().transform((days) => days as Day);
const codeKey = algorithmAndKey.and(
  named.extend({
    day,
    madeAt: storedInstant,
    wrapped: z.string().optional(),
    revoked: z.object({ at: storedInstant, by: storedPersonId, reason: z.string() }).optional(),
  }),
);
const keysSchema = z.object({ keys: z.array(codeKey), revision: z.int() });
const listSchema = z.object({
  issuedAt: storedInstant,
  validUntil: storedInstant,
  keys: z.array(algorithmAndKey.and(named.extend({ revokedAt: storedInstant.optional() }))),
  signed: z.string(),
  root: z.object({ alg: z.string(), publicKey: z.string() }),
  revision: z.int(),
});

export function makeCodeKeyStore(access: StoreAccess): CodeKeyStore {
  const { client, tables, clock } = access;
  const table = tables.registry;
  const replace = async (item: Item, revision: number): Promise<boolean> => {
    const condition = revision === 0 ? absent : { expression: 'revision = :revision', values: { ':revision': { N: String(revision) } } };
    return (await putIf(client, table, { ...item, revision: { N: String(revision + 1) } }, condition)).written;
  };
  return {
    getKeys: async () => readKeys(await readItem(access, table, codeKeysKey)),
    getNewestKeys: async () => readKeys(await readNewestItem(access, table, codeKeysKey)),
    replaceKeys: (keys, revision) =>
      replace(jsonItem(codeKeysKey, { keys, revision: revision + 1 }, policyKeptUntil(clock.now())), revision),
    getTrustList: async () => readList(await readItem(access, table, trustListKey)),
    getNewestTrustList: async () => readList(await readNewestItem(access, table, trustListKey)),
    replaceTrustList: (list, revision) =>
      replace(jsonItem(trustListKey, { ...list, revision: revision + 1 }, policyKeptUntil(clock.now())), revision),
  };
}

const readKeys = (item: Item | undefined): { keys: readonly CodeKey[]; revision: number } =>
  item === undefined ? { keys: [], revision: 0 } : bodyOf('set of code keys', keysSchema, item);
const readList = (item: Item | undefined): KeptTrustList | undefined =>
  item === undefined ? undefined : bodyOf('trust list', listSchema, item);
