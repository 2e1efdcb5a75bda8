import * as z from 'zod';
import type { InspectionTask } from '../../domain/inspection/inspection-task';
import {
  answersToItem,
  inspectionForces,
  inspectionReasons,
  placesOfVisit,
  posterVersionsRead,
  visitSteps,
  warnings,
} from '../../domain/inspection/inspection-task';
import { siteClasses } from '../../domain/site-code/site';
import { bodyOf, type Item, storedInstant, storedPersonId, storedSiteId } from './items';

const step = z.enum(['open', ...warnings, 'fixed', 'closed']);
const finding = z.object({
  findingId: z.string(),
  at: storedInstant,
  receivedAt: storedInstant,
  by: storedPersonId,
  step: z.enum(visitSteps),
  answers: z.record(z.string(), z.enum(answersToItem)),
  testScan: z.object({ read: z.boolean(), version: z.enum(posterVersionsRead).optional() }),
  place: z.enum(placesOfVisit),
  photoIds: z.array(z.string()),
  note: z.string().optional(),
});
const fix = z.object({
  fixId: z.string(),
  at: storedInstant,
  by: storedPersonId,
  as: z.enum(['owner', 'inspector']),
  photoIds: z.array(z.string()),
  note: z.string().optional(),
});
const stepDone = z.object({
  step: z.enum([...step.options, ...visitSteps, 'taken']),
  at: storedInstant,
  by: storedPersonId,
  as: z.enum(['officer', 'inspector', 'owner']),
  byName: z.string().optional(),
});
const inspectionSchema = z.object({
  inspectionId: z.string(),
  siteId: storedSiteId,
  siteName: z.string(),
  siteClass: z.enum(siteClasses),
  address: z.string(),
  division: z.string(),
  subDistrict: z.string().optional(),
  reason: z.enum(inspectionReasons),
  numbers: z.object({ counted: z.number(), expected: z.number(), days: z.number() }).optional(),
  force: z.enum(inspectionForces),
  step,
  dueAt: storedInstant,
  warning: z.object({ step: z.enum(warnings), dueAt: storedInstant }).optional(),
  takenBy: storedPersonId.optional(),
  madeAt: storedInstant,
  changedAt: storedInstant,
  findings: z.array(finding),
  fixes: z.array(fix),
  steps: z.array(stepDone),
  revision: z.int(),
});

export const readInspection = (item: Item): InspectionTask => bodyOf('inspection', inspectionSchema, item);
