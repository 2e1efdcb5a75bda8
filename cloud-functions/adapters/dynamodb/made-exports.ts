import * as z from 'zod';
import { districtRoles } from '../../domain/caller';
import { exportFormats, exportLanguages } from '../../domain/export/export-table';
import type { MadeExports } from '../../use-cases/ports/made-exports';
import { makeCaseworkRecords } from './casework-records';
import { bodyOf, storedInstant, storedPersonId } from './items';
import { exportKey, exportsKey, exportsOfPersonKey } from './keys-desk';
import { madeExportKeptUntil } from './retention';
import type { StoreAccess } from './store-access';
import { storedExportWhat } from './stored-export-what';

const exportSchema = z.object({
  exportId: z.string(),
  what: storedExportWhat,
  format: z.enum(exportFormats),
  language: z.enum(exportLanguages),
  division: z.string(),
  caseNumber: z.string(),
  purpose: z.string(),
  role: z.enum(districtRoles),
  madeBy: storedPersonId,
  madeByName: z.string(),
  madeAt: storedInstant,
  approvalId: z.string().optional(),
  marks: z.array(z.string()),
  partRows: z.array(z.int().min(0)),
  complete: z.boolean(),
  revision: z.int(),
});

/** What was asked and by whom; the rows themselves are read anew for each part and kept nowhere. */
export function makeMadeExports(access: StoreAccess): MadeExports {
  const records = makeCaseworkRecords(access, {
    name: 'export',
    headKey: exportKey,
    read: (item) => bodyOf('export', exportSchema, item),
    idOf: ({ exportId }) => exportId,
    filedAt: ({ madeAt }) => madeAt,
    keptUntil: ({ madeAt }) => madeExportKeptUntil(madeAt),
    listsOf: ({ division, madeBy }) => [exportsKey(division), exportsOfPersonKey(madeBy)],
  });
  return {
    add: records.add,
    get: records.get,
    replace: records.replace,
    listOfPerson: (personId, request) => records.list(exportsOfPersonKey(personId), 'newest-first', request),
    listOfDivision: (division, request) => records.list(exportsKey(division), 'newest-first', request),
  };
}
