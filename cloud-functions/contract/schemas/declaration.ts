import * as z from 'zod';
import { checkInId, divisionCode, guardianshipId, isoDay, isoInstant, typedText } from './basics';
import { decision } from './decision';
import { factShown } from './person';
import { travelConflict, travelExplanation } from './travel-card';

export const declarationGroup = z.enum([
  'resident',
  'worker',
  'student',
  'traveller',
  'temporary-stayer',
  'planning-to-enter',
  'overseas-returnee',
  'enterprise-resuming-work',
]);
export const symptom = z.enum(['fever', 'cough', 'fatigue', 'sore-throat', 'loss-of-smell-or-taste', 'diarrhoea', 'breathing-difficulty']);

/** A stay of the last 14 days. `town` and `community` are as the resident names or picks them. */
export const domesticStay = z.strictObject({
  division: divisionCode,
  town: typedText(60).optional(),
  community: typedText(120).optional(),
  from: isoDay,
  /** Missing: still there. */
  to: isoDay.optional(),
});
export const foreignStay = z.strictObject({ country: z.string().regex(/^[A-Z]{2}$/), from: isoDay, enteredAt: isoDay });

export const declarationRequest = z.strictObject({
  /** A UUIDv7 made by the phone: sent twice, declared once. */
  declarationId: checkInId,
  group: declarationGroup,
  address: z.strictObject({ division: divisionCode, detail: typedText(120) }),
  /** °C × 10, as an integer: 366 is 36.6 °C. */
  temperatureTenths: z.int().min(340).max(430).optional(),
  symptoms: z.array(symptom).max(7),
  /** Was with a confirmed or asymptomatic person, last on that day. */
  contact: z.strictObject({ lastExposure: isoDay }).optional(),
  domesticStays: z.array(domesticStay).max(20),
  foreignStays: z.array(foreignStay).max(10),
  undertaking: z.literal(true),
  /** Answers to what the travel card has and the declaration does not. */
  travelExplanations: z.array(travelExplanation).max(30).optional(),
  /** A guardian declares for one of their dependants. */
  guardianshipId: guardianshipId.optional(),
});

export const declarationAccepted = z.strictObject({
  declarationId: z.string(),
  at: isoInstant,
  state: z.literal('accepted'),
  /** The facts this declaration led to, with what led to them. */
  facts: z.array(factShown),
  /** Which publication and area a stay touched. */
  riskMatches: z.array(
    z.strictObject({
      level: z.enum(['high', 'medium', 'low']),
      areaName: z.string(),
      communities: z.array(z.string()),
      publicationId: z.string(),
      publishedAt: isoInstant,
    }),
  ),
  decision,
});

/** The travel card has places the declaration leaves out: the person is asked first. Nothing was written. */
export const declarationAsks = z.strictObject({
  declarationId: z.string(),
  state: z.literal('asks'),
  conflicts: z.array(travelConflict),
});
export const declarationAnswer = z.discriminatedUnion('state', [declarationAccepted, declarationAsks]);
