import * as z from 'zod';
import { bothLanguages, colour, isoDay, isoInstant } from './basics';

/** A thing that still has, or had, to happen before a reason ends. */
export const pathStep = z.strictObject({
  step: z.enum(['negative-tests', 'check-ins', 'fact', 'wait']),
  done: z.int().min(0),
  of: z.int().min(0),
  metBy: z.array(z.string()),
  /** Days on or after which the remaining samples or check-ins are to be done. */
  dueDays: z.array(isoDay),
  /** The kinds of fact that end it, for step `fact`. */
  facts: z.array(z.string()),
});

export const reason = z.strictObject({
  rule: z.string(),
  reason: z.string(),
  colour,
  since: isoInstant,
  /** null: it depends on something that has not happened yet; the path says what. */
  until: isoInstant.nullable(),
  facts: z.array(z.string()),
  path: z.array(pathStep),
  text: bothLanguages,
  basis: bothLanguages,
  decider: z.string(),
});

export const decision = z.strictObject({
  colour,
  missedTest: z.boolean(),
  pendingTest: z.boolean(),
  nextChangeAt: isoInstant.nullable(),
  nextTest: z.strictObject({ group: z.string(), dueAt: isoInstant }).nullable(),
  reasons: z.array(reason),
  ruleSet: z.strictObject({ id: z.string(), version: z.string(), hash: z.string() }),
});
