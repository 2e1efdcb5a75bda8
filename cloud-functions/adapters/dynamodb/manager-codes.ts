import * as z from 'zod';
import type { SiteRelations } from '../../use-cases/ports/site-relations';
import { readNewestItem } from './item-reader';
import { bodyOf, isKept, jsonItem, storedInstant, storedPersonId, storedSiteId, textOf } from './items';
import { managerCodeKey } from './keys-registry';
import type { StoreAccess } from './store-access';
import { putIf } from './writes';

const grantSchema = z.object({
  siteId: storedSiteId,
  as: z.enum(['manager', 'owner']),
  madeBy: storedPersonId,
  expiresAt: storedInstant,
});

const unspentAndTheirs = 'attribute_exists(pk) AND attribute_not_exists(spent) AND (attribute_not_exists(takenBy) OR takenBy = :by)';

/** One item a code, kept until its end. Who takes it is written on it: of two the first has it, and a retry has it again. */
export function makeManagerCodes(access: StoreAccess): Pick<SiteRelations, 'keepManagerCode' | 'takeManagerCode' | 'spendManagerCode'> {
  const { client, tables } = access;
  return {
    keepManagerCode: async (codeHash, grant) => {
      await putIf(client, tables.sites, jsonItem(managerCodeKey(codeHash), grant, grant.expiresAt));
    },
    takeManagerCode: async (codeHash, by, now) => {
      const item = await readNewestItem(access, tables.sites, managerCodeKey(codeHash));
      if (!isKept(item, now)) return undefined;
      const grant = bodyOf('manager code', grantSchema, item);
      if (grant.expiresAt <= now) return undefined;
      if (item.spent) return textOf(item, 'takenBy') === by ? { ...grant, spent: true } : undefined;
      const taken = await putIf(
        client,
        tables.sites,
        { ...item, takenBy: { S: by } },
        { expression: unspentAndTheirs, values: { ':by': { S: by } } },
      );
      return taken.written ? grant : undefined;
    },
    spendManagerCode: async (codeHash) => {
      const item = await readNewestItem(access, tables.sites, managerCodeKey(codeHash));
      if (item) await putIf(client, tables.sites, { ...item, spent: { BOOL: true } });
    },
  };
}
