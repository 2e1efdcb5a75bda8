/** A guardianship as it lies in the store, and where lines lead to it. */
import * as z from 'zod';
import { type Guardianship, relations } from '../../domain/family/guardianship';
import { documentTypes } from '../../domain/identity/document';
import { bodyOf, type Item, jsonItem, storedInstant, storedPersonId } from './items';
import { guardianshipKey } from './keys';
import { guardianshipKeptUntil } from './retention';

const guardianshipSchema = z.object({
  guardianshipId: z.string(),
  guardian: storedPersonId,
  guardianMaskedName: z.string(),
  dependant: storedPersonId.optional(),
  relation: z.enum(relations),
  state: z.enum(['waiting', 'active', 'returned', 'ended']),
  division: z.string(),
  documentType: z.enum(documentTypes),
  maskedName: z.string(),
  maskedDocumentNumber: z.string(),
  sealedIdentity: z.string().optional(),
  evidence: z.string().optional(),
  askedAt: storedInstant,
  dueAt: storedInstant.optional(),
  decided: z.object({ by: storedPersonId, at: storedInstant, note: z.string() }).optional(),
  endedAt: storedInstant.optional(),
  revision: z.int(),
});

export const readGuardianship = (item: Item): Guardianship => bodyOf('guardianship', guardianshipSchema, item);

export const guardianshipItem = (guardianship: Guardianship): Item => ({
  ...jsonItem(guardianshipKey(guardianship.guardian, guardianship.guardianshipId), guardianship, guardianshipKeptUntil(guardianship)),
  revision: { N: String(guardianship.revision) },
});

export type ReviewList = 'waiting' | 'reviewed';

/** The desk's list it is in; none for one that nobody has to compare, or that was called off before anybody had. */
export function reviewListOf({ state, dueAt, decided }: Guardianship): ReviewList | undefined {
  if (state === 'waiting') return 'waiting';
  return dueAt !== undefined && decided !== undefined ? 'reviewed' : undefined;
}
