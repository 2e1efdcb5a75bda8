/** Inspection of sites: tasks, what was found, what was mended. */
import * as z from 'zod';
import { bothLanguages, checkInId, isoDay, isoInstant, pageMark, siteId, typedText } from './basics';
import { photoIds } from './photo';
import { siteClass } from './site';

export const inspectionId = z.string().regex(/^[0-9a-f]{16}$/);
const reason = z.enum(['dead', 'odd', 'over-busy', 'self-check', 'complaint']);
const force = z.enum(['market-supervision', 'urban-enforcement']);
const step = z.enum(['open', 'first-reminder', 'oral-warning', 'recorded-talk', 'fixed', 'closed']);
const visitStep = z.enum(['closed', 'first-reminder', 'oral-warning', 'recorded-talk', 'fixed', 're-checked', 'not-fixed']);
/** Check-ins counted in so many days, against those expected. */
const numbers = z.strictObject({
  counted: z.int().min(0).max(10_000_000),
  expected: z.int().min(0).max(10_000_000),
  days: z.int().min(1).max(31),
});
const answers = z.record(z.string().regex(/^[a-z-]{1,40}$/), z.enum(['ok', 'fault', 'not-applicable']));
const testScan = z.strictObject({ read: z.boolean(), version: z.enum(['current', 'replaced', 'not-ours']).optional() });

export const inspectionRequest = z.strictObject({
  sites: z
    .array(z.strictObject({ siteId, reason, numbers: numbers.optional() }))
    .min(1)
    .max(100),
  force,
  /** By when somebody has stood at the door: within 31 days. */
  dueAt: isoInstant,
});
export const inspectionsMade = z.strictObject({
  results: z.array(z.strictObject({ siteId, state: z.enum(['made', 'open-already', 'not-found']), inspectionId: inspectionId.nullable() })),
});

export const inspectionList = z.strictObject({
  list: z.enum(['open', 'closed']).default('open'),
  force: force.optional(),
  page: pageMark.optional(),
});
const task = z.strictObject({
  inspectionId,
  siteId,
  siteName: z.string(),
  siteClass,
  address: z.string(),
  reason,
  numbers: numbers.nullable(),
  force,
  step,
  dueAt: isoInstant,
  madeAt: isoInstant,
  /** Whose it is. */
  taken: z.enum(['by-nobody', 'by-me', 'by-another']),
});
export const inspections = z.strictObject({ inspections: z.array(task), nextPage: pageMark.nullable() });

export const specificationItem = z.strictObject({
  id: z.string(),
  says: bothLanguages,
  done: bothLanguages,
  mayNotApply: z.boolean(),
  /** Null: our own. */
  source: bothLanguages.nullable(),
});
const finding = z.strictObject({
  findingId: checkInId,
  at: isoInstant,
  step: visitStep,
  answers,
  testScan,
  place: z.enum(['at-the-site', 'elsewhere', 'not-known']),
  photoIds,
  note: z.string().nullable(),
});
const fix = z.strictObject({
  at: isoInstant,
  as: z.enum(['owner', 'inspector']),
  photoIds,
  note: z.string().nullable(),
});
const stepDone = z.strictObject({
  step: z.enum([...step.options, ...visitStep.options, 'taken']),
  at: isoInstant,
  as: z.enum(['officer', 'inspector', 'owner']),
  byName: z.string().nullable(),
});
export const inspectionShown = task.extend({
  /** Null: the site has none; then nobody says how near they were. */
  position: z.strictObject({ latitudeMicro: z.int(), longitudeMicro: z.int() }).nullable(),
  posterVersion: z.int(),
  specification: z.array(specificationItem),
  /** What may be made of the next visit by whoever asks, and from when on. */
  possibleSteps: z.array(
    z.strictObject({ step: visitStep, notBefore: isoInstant, asks: z.enum(['fault', 'in-order']), photo: z.boolean() }),
  ),
  findings: z.array(finding),
  fixes: z.array(fix),
  steps: z.array(stepDone),
});
export const findingSent = z.strictObject({
  /** A UUIDv7 made by the phone during the visit: its time is that of the visit, three days back at most. */
  findingId: checkInId,
  step: visitStep,
  answers,
  testScan,
  /** Worked out on the phone; where the phone is is never sent. */
  place: z.enum(['at-the-site', 'elsewhere', 'not-known']),
  photoIds,
  note: typedText(300).optional(),
});

/** What whoever manages a site sees of the inspections of it. */
export const siteFindings = z.strictObject({
  inspections: z.array(
    z.strictObject({
      inspectionId,
      step,
      dueAt: isoInstant,
      /** The items found at fault at the last visit, and what counts as done. */
      toMend: z.array(specificationItem),
      /** The posted code was not read as the present one. */
      posterToReplace: z.boolean(),
      mayReportFixed: z.boolean(),
      findings: z.array(finding.omit({ place: true })),
      fixes: z.array(fix),
    }),
  ),
  nextPage: pageMark.nullable(),
});
export const fixSent = z.strictObject({ fixId: checkInId, photoIds: photoIds.min(1), note: typedText(300).optional() });

const course = z.enum(['gate-basics', 'offline-and-paper-codes', 'privacy']);
export const trainingSent = z.strictObject({ trainingId: checkInId, name: typedText(40), course, heldOn: isoDay });
const training = z.strictObject({ trainingId: checkInId, name: z.string(), course, heldOn: isoDay, recordedAt: isoInstant });
export const trainingShown = training;
export const trainings = z.strictObject({ trainings: z.array(training), nextPage: pageMark.nullable() });
