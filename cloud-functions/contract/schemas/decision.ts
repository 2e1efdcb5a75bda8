import * as z from 'zod';
import { bothLanguages, colour, isoDay, isoInstant } from './basics';

/** A thing that still has, or had, to happen before a reason ends. */
export const pathStep = z.strictObject({
  /** Steps of one way are all needed; different ways are alternatives. */
  way: z.int().min(1),
  step: z.enum(['negative-tests', 'check-ins', 'fact', 'wait']),
  done: z.int().min(0),
  of: z.int().min(0),
  metBy: z.array(z.string()),
  /** Days on or after which the remaining samples or check-ins are to be done; for `wait` the first day that is over it. */
  dueDays: z.array(isoDay),
  /** The kinds of fact that end it, for step `fact`. */
  facts: z.array(z.string()),
});

/** One coloured stretch of a reason; `until` null: open, or it starts to count when a stay has ended. */
export const phase = z.strictObject({ colour, since: isoInstant, until: isoInstant.nullable() });

export const reason = z.strictObject({
  rule: z.string(),
  reason: z.string(),
  colour,
  since: isoInstant,
  /** null: it depends on something that has not happened yet; the path says what. */
  until: isoInstant.nullable(),
  phases: z.array(phase),
  facts: z.array(z.string()),
  path: z.array(pathStep),
  text: bothLanguages,
  basis: bothLanguages,
  decider: z.string(),
});

/** A duty to be tested, never a colour: a group's cadence, or a sample asked for after a fact. */
export const duty = z.strictObject({
  rule: z.string(),
  reason: z.string(),
  group: z.string(),
  /** From then on the phone reminds of it. */
  remindAt: isoInstant,
  dueAt: isoInstant,
  missed: z.boolean(),
  facts: z.array(z.string()),
  text: bothLanguages,
  basis: bothLanguages,
  decider: z.string(),
});

export const decision = z.strictObject({
  colour,
  missedTest: z.boolean(),
  pendingTest: z.boolean(),
  /** Until when a sample without a result counts as a test; null: none is pending. */
  pendingUntil: isoInstant.nullable(),
  nextChangeAt: isoInstant.nullable(),
  nextTest: z.strictObject({ group: z.string(), remindAt: isoInstant, dueAt: isoInstant }).nullable(),
  duties: z.array(duty),
  reasons: z.array(reason),
  ruleSet: z.strictObject({ id: z.string(), version: z.string(), hash: z.string() }),
});
