/** An inspection 巡查: one site looked at by market supervision or urban enforcement, until what is wrong is mended. */
import type { PersonId, SiteId } from '../ids';
import type { SiteClass } from '../site-code/site';
import type { Instant } from '../time';

export const inspectionReasons = ['dead', 'odd', 'over-busy', 'self-check', 'complaint'] as const;
export type InspectionReason = (typeof inspectionReasons)[number];
export const inspectionForces = ['market-supervision', 'urban-enforcement'] as const;
export type InspectionForce = (typeof inspectionForces)[number];
/** In the order they are given in, each after the deadline of the one before. */
export const warnings = ['first-reminder', 'oral-warning', 'recorded-talk'] as const;
export type Warning = (typeof warnings)[number];
/** Where a task stands. */
export type InspectionStep = 'open' | Warning | 'fixed' | 'closed';
/** What an inspector may make of a visit. `closed`: found in order. `re-checked`: mended, seen on another visit. */
export const visitSteps = ['closed', ...warnings, 'fixed', 're-checked', 'not-fixed'] as const;
export type VisitStep = (typeof visitSteps)[number];

export const answersToItem = ['ok', 'fault', 'not-applicable'] as const;
export type AnswerToItem = (typeof answersToItem)[number];
export const posterVersionsRead = ['current', 'replaced', 'not-ours'] as const;
export const placesOfVisit = ['at-the-site', 'elsewhere', 'not-known'] as const;

export type TestScan = { readonly read: boolean; readonly version?: (typeof posterVersionsRead)[number] };

export type Finding = {
  /** A UUIDv7 made by the inspector's phone: sent twice, kept once. Its time is that of the visit. */
  readonly findingId: string;
  readonly at: Instant;
  readonly receivedAt: Instant;
  readonly by: PersonId;
  readonly step: VisitStep;
  /** By item of the deployment specification. */
  readonly answers: Readonly<Record<string, AnswerToItem>>;
  readonly testScan: TestScan;
  /** Worked out on the phone; where the phone was is neither sent nor kept. */
  readonly place: (typeof placesOfVisit)[number];
  readonly photoIds: readonly string[];
  readonly note?: string;
};

/** Said to be mended, by the site's own people or by the inspector who stood there. */
export type Fix = {
  readonly fixId: string;
  readonly at: Instant;
  readonly by: PersonId;
  readonly as: 'owner' | 'inspector';
  readonly photoIds: readonly string[];
  readonly note?: string;
};

export type StepDone = {
  readonly step: InspectionStep | VisitStep | 'taken';
  readonly at: Instant;
  readonly by: PersonId;
  readonly as: 'officer' | 'inspector' | 'owner';
  /** Masked, of the district's own people: 吴**. */
  readonly byName?: string;
};

export type InspectionTask = {
  /** 16 lower-case hex digits. */
  readonly inspectionId: string;
  readonly siteId: SiteId;
  readonly siteName: string;
  readonly siteClass: SiteClass;
  readonly address: string;
  readonly division: string;
  readonly subDistrict?: string;
  readonly reason: InspectionReason;
  /** What made it odd: check-ins counted in so many days, against those expected. */
  readonly numbers?: { readonly counted: number; readonly expected: number; readonly days: number };
  readonly force: InspectionForce;
  readonly step: InspectionStep;
  /** By when the next thing has to happen: the visit, mending, the visit after. */
  readonly dueAt: Instant;
  /** The last one given, with its own deadline. */
  readonly warning?: { readonly step: Warning; readonly dueAt: Instant };
  readonly takenBy?: PersonId;
  readonly madeAt: Instant;
  readonly changedAt: Instant;
  readonly findings: readonly Finding[];
  readonly fixes: readonly Fix[];
  readonly steps: readonly StepDone[];
  readonly revision: number;
};

/** So that a task fits one item of the store; nobody visits a door more often over one matter. */
export const findingsMax = 30;
