import * as z from 'zod';
import type { SubDistricts } from '../../use-cases/ports/sub-districts';
import { readItem } from './item-reader';
import { bodyOf, isKept, jsonItem } from './items';
import { subDistrictsKey } from './keys-registry';
import { policyKeptUntil } from './retention';
import type { StoreAccess } from './store-access';
import { putIf } from './writes';

const listSchema = z.object({ subDistricts: z.array(z.object({ code: z.string(), name: z.string() })) });

/** One item a district: it has a dozen. */
export function makeSubDistricts(access: StoreAccess): SubDistricts {
  const { client, tables, clock } = access;
  return {
    listOf: async (division) => {
      const item = await readItem(access, tables.registry, subDistrictsKey(division));
      return isKept(item, clock.now()) ? bodyOf('list of sub-districts', listSchema, item).subDistricts : [];
    },
    save: async (division, subDistricts) => {
      await putIf(client, tables.registry, jsonItem(subDistrictsKey(division), { subDistricts }, policyKeptUntil(clock.now())));
    },
  };
}
