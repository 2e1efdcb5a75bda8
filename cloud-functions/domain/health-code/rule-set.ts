/**
 * The closed vocabulary a policy is written in (docs/decisions/0002): two types of rule and nothing else.
 * Strict everywhere: an unknown field is a fault, never ignored.
 */
import * as z from 'zod';
import { siteClasses } from '../site-code/site';
import { dutyGroups, factKinds, medicineClasses, riskLevels, testResults } from './facts';

/** A person reads these on a phone: a notice, not a document. */
const words = z.string().max(600).regex(/\S/, 'a text is missing');
const bothLanguages = z.strictObject({ 'zh-CN': words, en: words });
const slug = z.string().regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'lower-case words joined by dots or hyphens');
const kinds = z.array(z.enum(factKinds)).min(1);

/** Who has the last word on the way out: nobody (the rule itself), or an office that must record a fact. */
export const deciders = ['rule', 'hospital', 'disease-control', 'district', 'operator'] as const;

const common = {
  id: slug,
  /** Code of the reason; screens and statistics group by it, over all rule sets. */
  reason: slug,
  text: bothLanguages,
  basis: bothLanguages,
  decider: z.enum(deciders),
};

/** Narrows the trigger; a condition that the kind does not have is refused at publication. */
const where = z.strictObject({
  result: z.enum(testResults).optional(),
  level: z.enum(riskLevels).optional(),
  /** Hundredths of a degree Celsius, this one included. */
  celsiusHundredthsMin: z.int().min(3000).max(4500).optional(),
  classes: z.array(z.enum(medicineClasses)).min(1).optional(),
});
const trigger = z.strictObject({ kinds, where: where.optional() });

/** A phase of n days runs to 24:00 in Shanghai of its n-th day; `days` null: open, only as the last one. */
const phase = z.strictObject({
  colour: z.enum(['yellow', 'red']),
  days: z.int().min(1).max(366).nullable(),
  place: z.enum(['central', 'home']).optional(),
});

const requirement = z.discriminatedUnion('need', [
  /** One negative sample for each day after the trigger's, taken on that day or later, each used once. */
  z.strictObject({ need: z.literal('negative-tests-on-days'), days: z.array(z.int().min(0).max(366)).min(1) }),
  /** Samples at least so far apart and, if said, all within so many calendar days. */
  z.strictObject({
    need: z.literal('negative-tests'),
    count: z.int().min(1).max(20),
    gapHoursMin: z.int().min(0).max(720),
    withinDays: z.int().min(1).max(60).optional(),
  }),
  /** Isolation check-ins on so many different days. */
  z.strictObject({ need: z.literal('check-ins'), days: z.int().min(1).max(366) }),
  z.strictObject({ need: z.literal('fact'), kinds }),
]);

const hold = z.strictObject({
  type: z.literal('hold'),
  ...common,
  trigger,
  phases: z.array(phase).min(1),
  /** Any of these, from the trigger on, ends the hold at once. */
  endsOn: kinds.optional(),
  /** All of these. */
  clears: z.array(requirement).min(1).optional(),
  /** Whether `clears` ends the hold as soon as it is met, before the phases are over. */
  clearsEarly: z.boolean(),
  /** When the phases are over and `clears` is not met. */
  overstay: z.enum(['last-colour', 'ends']),
});

const cadence = z.strictObject({
  type: z.literal('cadence'),
  ...common,
  duty: z.discriminatedUnion('of', [
    z.strictObject({ of: z.literal('groups'), groups: z.array(z.enum(dutyGroups)).min(1), everyHours: z.int().min(1).max(8784) }),
    /** One sample within so many hours of a fact. */
    z.strictObject({ of: z.literal('fact'), trigger, withinHours: z.int().min(1).max(8784) }),
  ]),
});

const rule = z.discriminatedUnion('type', [hold, cadence]);

const admitting = {
  classes: z.array(z.enum(siteClasses)).min(1),
  basis: bothLanguages,
};
/** Words for a door of its own by which any colour is admitted, such as a fever clinic's; the site's staff see to it. */
const separateDoor = bothLanguages.optional();

/** What a class of site asks of whoever comes in. Over all rows every class stands exactly once. */
const admissionRow = z.discriminatedUnion('asks', [
  z.strictObject({ ...admitting, asks: z.literal('green'), separateDoor }),
  /** Green, and a sample no older than so many hours. */
  z.strictObject({ ...admitting, asks: z.literal('green-and-test'), testWithinHours: z.int().min(1).max(720), separateDoor }),
  /** The code is not asked for: whoever comes is admitted. */
  z.strictObject({ ...admitting, asks: z.literal('not-checked') }),
]);

/** A person as the policy's authors mean it: the publication check judges the facts and refuses a set that decides otherwise. */
const goldenCase = z.strictObject({
  name: bothLanguages,
  /** ISO instant with an offset. */
  at: z.string(),
  /** As in `fact-json.ts`; read strictly by the publication check. */
  facts: z.array(z.record(z.string(), z.unknown())).max(60),
  expect: z.strictObject({
    colour: z.enum(['green', 'yellow', 'red']),
    missedTest: z.boolean(),
    /** Ids, in any order: every hold that gives a reason, every cadence whose test is missed. */
    rules: z.array(z.string()),
    /** End of the worst reason, if no new fact comes; null: it depends on one, or there is no reason. Left out: not compared. */
    until: z.string().nullable().optional(),
  }),
});

export const ruleSetSchema = z.strictObject({
  /** `<jurisdiction>@<version>`. */
  id: z.string(),
  /** GB/T 2260, six digits. */
  jurisdiction: z.string().regex(/^[1-9]\d{5}$/, 'six digits of GB/T 2260'),
  version: z.string().regex(/^[0-9A-Za-z.-]{1,40}$/),
  /** ISO instants with an offset; in force from the first, until just before the second. */
  effectiveFrom: z.string(),
  effectiveUntil: z.string().nullable(),
  /** How long a sample without a result counts as a test: the laboratory's clock. */
  pendingHoursMax: z.int().min(1).max(168),
  rules: z.array(rule),
  admission: z.array(admissionRow).min(1),
  goldenCases: z.array(goldenCase).min(1).max(500),
});

type ReadonlyDeep<T> = T extends (infer Item)[]
  ? readonly ReadonlyDeep<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: ReadonlyDeep<T[Key]> }
    : T;

export type RuleSet = ReadonlyDeep<z.infer<typeof ruleSetSchema>>;
export type HoldRule = ReadonlyDeep<z.infer<typeof hold>>;
export type CadenceRule = ReadonlyDeep<z.infer<typeof cadence>>;
export type Rule = HoldRule | CadenceRule;
export type Trigger = ReadonlyDeep<z.infer<typeof trigger>>;
export type Requirement = ReadonlyDeep<z.infer<typeof requirement>>;
export type AdmissionRow = ReadonlyDeep<z.infer<typeof admissionRow>>;
export type GoldenCase = ReadonlyDeep<z.infer<typeof goldenCase>>;
export type BothLanguages = ReadonlyDeep<z.infer<typeof bothLanguages>>;
export type Decider = (typeof deciders)[number];
