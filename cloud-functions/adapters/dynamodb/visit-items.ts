/**
 * A visit as an item: at most 1 KB, so that it and its index entry cost one write unit each. One from a gate may be longer,
 * by its note and the reason a number was typed, and then costs two each.
 */
import * as z from 'zod';
import type { AdmissionReason } from '../../domain/check-in/admission';
import { timeOfCheckInId } from '../../domain/check-in/check-in-time';
import type { ImplausibleReason, Visit } from '../../domain/check-in/visit';
import { visitKeptUntil } from '../../domain/check-in/visit-retention';
import { isCheckInId, isSiteId, type Subject } from '../../domain/ids';
import { storedGateCheck } from './gate-check-item';
import { bodyOf, expiry, type Item, keyOf, StoredItemDamaged, storedInstant, textOf } from './items';
import { siteOfVisitKey, subjectKey, visitKey } from './keys';

const reasons: readonly [AdmissionReason, ...AdmissionReason[]] = [
  'not-declared',
  'colour-not-accepted',
  'missed-test',
  'test-missing',
  'test-too-old',
  'unverifiable',
];
const implausibleReasons: readonly [ImplausibleReason, ...ImplausibleReason[]] = ['far-away', 'outside-hours', 'too-soon'];
const bodySchema = z.object({
  recordedAt: storedInstant,
  sealedPerson: z.string(),
  admissionReasons: z.array(z.enum(reasons)),
  colour: z.enum(['green', 'yellow', 'red', 'unverifiable']).optional(),
  channel: z.enum(['scanner', 'link', 'gate']),
  implausible: z.array(z.enum(implausibleReasons)).optional(),
  gate: storedGateCheck.optional(),
  door: z.int().min(0).optional(),
  leaving: z.literal(true).optional(),
});
const outcomeSchema = z.enum(['admitted', 'refused']);

export function visitItem(visit: Visit): Item {
  const { recordedAt, sealedPerson, admissionReasons, colour, channel, implausible, gate, door, leaving } = visit;
  return {
    ...keyOf(visitKey(visit.siteId, visit.checkInId)),
    ...expiry(visitKeptUntil(visit.at)),
    subject: { S: subjectKey(visit.subject) },
    outcome: { S: visit.outcome },
    // Beside the body, so that counting a day can leave out what was not at the door, and who left, without reading bodies.
    ...((implausible || leaving) && { setAside: { BOOL: true } }),
    body: { S: JSON.stringify({ recordedAt, sealedPerson, admissionReasons, colour, channel, implausible, gate, door, leaving }) },
  };
}

export function readVisit(item: Item): Visit {
  const siteId = siteOfVisitKey(textOf(item, 'pk'));
  const checkInId = textOf(item, 'sk').slice(14);
  const outcome = outcomeSchema.safeParse(textOf(item, 'outcome'));
  const subject = textOf(item, 'subject');
  if (!isSiteId(siteId) || !isCheckInId(checkInId) || !outcome.success || !isSubject(subject)) throw new StoredItemDamaged('visit');
  const body = bodyOf('visit', bodySchema, item);
  return { ...body, checkInId, siteId, at: timeOfCheckInId(checkInId), subject, outcome: outcome.data };
}

const isSubject = (text: string): text is Subject => /^[0-9a-f]{32}$/.test(text);
