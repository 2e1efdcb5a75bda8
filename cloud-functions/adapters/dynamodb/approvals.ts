import * as z from 'zod';
import { districtRoles } from '../../domain/caller';
import { documentTypes } from '../../domain/identity/document';
import type { Approvals } from '../../use-cases/ports/approvals';
import { makeCaseworkRecords } from './casework-records';
import { bodyOf, storedInstant, storedPersonId } from './items';
import { approvalKey, approvalsKey, approvalsOfPersonKey } from './keys-desk';
import { approvalKeptUntil } from './retention';
import type { StoreAccess } from './store-access';
import { storedExportWhat } from './stored-export-what';

const times = { from: z.string(), to: z.string() };
const approvalSchema = z.object({
  approvalId: z.string(),
  what: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('site-visits'), siteId: z.string(), ...times }),
    z.object({
      kind: z.literal('person-visits'),
      person: z.discriminatedUnion('by', [
        z.object({ by: z.literal('visit'), visit: z.string() }),
        z.object({ by: z.literal('document'), documentType: z.enum(documentTypes), maskedDocumentNumber: z.string() }),
      ]),
      ...times,
    }),
    z.object({ kind: z.literal('export'), what: storedExportWhat }),
  ]),
  parametersHash: z.string(),
  division: z.string(),
  caseNumber: z.string(),
  purpose: z.string(),
  state: z.enum(['waiting', 'approved', 'returned']),
  askedBy: storedPersonId,
  askedByName: z.string(),
  askedAs: z.enum(districtRoles),
  askedAt: storedInstant,
  review: z.object({ by: storedPersonId, byName: z.string(), at: storedInstant, note: z.string() }).optional(),
  about: storedPersonId.optional(),
  spentOn: z.string().optional(),
  revision: z.int(),
});

/** A head that is the truth and a line in each list it stands in; see casework-records.ts. */
export function makeApprovals(access: StoreAccess): Approvals {
  const records = makeCaseworkRecords(access, {
    name: 'approval',
    headKey: approvalKey,
    read: (item) => bodyOf('approval', approvalSchema, item),
    idOf: ({ approvalId }) => approvalId,
    filedAt: ({ askedAt }) => askedAt,
    keptUntil: ({ askedAt }) => approvalKeptUntil(askedAt),
    listsOf: ({ division, state, askedBy }) => [
      approvalsKey(division, state === 'waiting' ? 'waiting' : 'reviewed'),
      approvalsOfPersonKey(askedBy),
    ],
  });
  return {
    add: records.add,
    get: records.get,
    replace: records.replace,
    listOfDivision: (division, list, request) =>
      records.list(approvalsKey(division, list), list === 'waiting' ? 'oldest-first' : 'newest-first', request),
    listOfAsker: (personId, request) => records.list(approvalsOfPersonKey(personId), 'newest-first', request),
  };
}
