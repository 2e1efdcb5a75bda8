import * as z from 'zod';
import type { Claim } from '../../domain/claim/claim';
import type { Claims } from '../../use-cases/ports/claims';
import { type CaseworkKind, makeCaseworkRecords } from './casework-records';
import { bodyOf, storedInstant, storedPersonId } from './items';
import { claimKey, claimsKey, claimsOfPersonKey } from './keys';
import { claimKeptUntil } from './retention';
import type { StoreAccess } from './store-access';

const claimSchema = z.object({
  claimId: z.string(),
  personId: storedPersonId,
  division: z.string(),
  rule: z.string(),
  factIds: z.array(z.string()),
  text: z.string(),
  state: z.enum(['waiting', 'accepted', 'refused']),
  filedAt: storedInstant,
  dueAt: storedInstant,
  review: z.object({ by: storedPersonId, at: storedInstant, answer: z.string(), factIds: z.array(z.string()) }).optional(),
  revision: z.int(),
});

const kind: CaseworkKind<Claim> = {
  name: 'claim',
  headKey: claimKey,
  read: (item) => bodyOf('claim', claimSchema, item),
  idOf: ({ claimId }) => claimId,
  filedAt: ({ filedAt }) => filedAt,
  keptUntil: ({ filedAt }) => claimKeptUntil(filedAt),
  listsOf: ({ division, personId, state }) => [
    claimsOfPersonKey(personId),
    claimsKey(division, state === 'waiting' ? 'waiting' : 'reviewed'),
  ],
};

export function makeClaims(access: StoreAccess): Claims {
  const { add, get, replace, list } = makeCaseworkRecords(access, kind);
  return {
    add,
    get,
    replace,
    listOfPerson: (personId, request) => list(claimsOfPersonKey(personId), 'newest-first', request),
    listOfDivision: (division, which, request) =>
      list(claimsKey(division, which), which === 'waiting' ? 'oldest-first' : 'newest-first', request),
  };
}
