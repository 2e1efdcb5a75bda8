/** An entry of the register as it is stored: its head, the lines of the lists it is in, and what leads to it. */
import * as z from 'zod';
import { handedAway, handOverWaiting, isOpen, type Positive, positiveSteps } from '../../domain/positives/positive';
import type { Instant } from '../../domain/time';
import { bodyOf, expiry, type Item, jsonItem, keyOf, storedInstant, storedPersonId } from './items';
import { type ItemKey, positiveKey, positiveLineKey, positiveOfPersonKey, positiveSampleKey } from './keys-desk';
import { positiveKeptUntil } from './retention';

const person = {
  personId: storedPersonId.optional(),
  standIn: storedPersonId.optional(),
  documentKey: z.string().optional(),
  maskedDocumentNumber: z.string().optional(),
};
const schema = z.object({
  positiveId: z.string(),
  division: z.string(),
  who: z.object(person),
  source: z.enum(['laboratory', 'officer']),
  caseNumber: z.string().optional(),
  state: z.enum([...positiveSteps, 'mistaken']),
  foundAt: storedInstant,
  dueAt: storedInstant.optional(),
  closedAt: storedInstant.optional(),
  steps: z.array(
    z.object({
      step: z.enum(positiveSteps),
      at: storedInstant,
      recordedAt: storedInstant,
      by: storedPersonId.optional(),
      byName: z.string().optional(),
      note: z.string().optional(),
      vehicle: z.string().optional(),
      facility: z.string().optional(),
      bed: z.string().optional(),
    }),
  ),
  samples: z.array(
    z.object({
      sampleId: z.string(),
      evidence: z.string(),
      reportedAt: storedInstant,
      correctedAt: storedInstant.optional(),
      correction: z.string().optional(),
    }),
  ),
  household: z.array(z.object({ ...person, memberId: z.string(), addedAt: storedInstant, by: storedPersonId })),
  handOvers: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      askedAt: storedInstant,
      by: storedPersonId,
      byName: z.string(),
      note: z.string(),
      answer: z.object({ outcome: z.enum(['accepted', 'returned']), at: storedInstant, byName: z.string(), note: z.string() }).optional(),
    }),
  ),
  mistaken: z.object({ at: storedInstant, reason: z.string(), by: storedPersonId.optional(), byName: z.string().optional() }).optional(),
  revision: z.int(),
});

export const readPositive = (item: Item): Positive => bodyOf('positive', schema, item);

export const headItem = (positive: Positive): Item => ({
  ...jsonItem(positiveKey(positive.positiveId), positive, positiveKeptUntil(positive)),
  revision: { N: String(positive.revision) },
});

/** Where it stands in lists; a line that is not among these leads nowhere any more. */
export function linesOf(positive: Positive): readonly ItemKey[] {
  const { positiveId, division, state, dueAt, closedAt } = positive;
  const line = (ofDivision: string, list: string, at: Instant | undefined): readonly ItemKey[] =>
    at === undefined ? [] : [positiveLineKey(ofDivision, list, { at, positiveId })];
  const waiting = isOpen(positive) ? handOverWaiting(positive) : undefined;
  return [
    ...line(division, 'open', dueAt),
    ...line(division, state, isOpen(positive) ? dueAt : closedAt),
    ...(waiting ? line(waiting.to, 'waiting', dueAt) : []),
    ...handedAway(positive).flatMap(({ from, answer }) => line(from, 'handed-over', answer?.at)),
  ];
}

export const lineItem = (key: ItemKey, until: Instant): Item => ({ ...keyOf(key), ...expiry(until) });

/** From its samples and its person, so that a feed finds it without reading a list. */
export const leadingTo = (positive: Positive): readonly Item[] => {
  const { positiveId, samples, who } = positive;
  const keys = [
    ...samples.map(({ sampleId }) => positiveSampleKey(sampleId)),
    ...[who.personId, who.standIn].flatMap((id) => (id === undefined ? [] : [positiveOfPersonKey(id)])),
  ];
  return keys.map((key) => ({ ...lineItem(key, positiveKeptUntil(positive)), positiveId: { S: positiveId } }));
};
