/**
 * What is recorded about a person, and all a decision reads. Facts are appended, never changed; a wrong one is
 * withdrawn. The closed list of kinds is the design's: a kind that is not here cannot reach a rule.
 */
import type { Instant } from '../time';

export const testResults = ['negative', 'positive', 'inconclusive'] as const;
export type TestResult = (typeof testResults)[number];
export const riskLevels = ['high', 'medium', 'low'] as const;
export type StayLevel = (typeof riskLevels)[number];
export const medicineClasses = ['fever', 'cough', 'antiviral', 'antibiotic'] as const;
export type MedicineClass = (typeof medicineClasses)[number];
/** Groups with a testing duty: by work, or everybody by the city's circular. */
export const dutyGroups = ['port', 'cold-chain', 'entry', 'courier', 'medical', 'transport', 'city-48h', 'city-72h', 'city-7d'] as const;
export type DutyGroup = (typeof dutyGroups)[number];

export const factKinds = [
  'test.sampled',
  'test.result',
  'vaccination.dose',
  'case.confirmed',
  'case.asymptomatic',
  'case.suspected',
  'case.excluded',
  'case.recovered',
  'contact.close',
  'contact.secondary',
  'entry.overseas',
  'stay.risk',
  'symptom.fever',
  'symptom.other',
  'declaration.mismatch',
  'declaration.corrected',
  'mass-test.missed',
  'medicine.purchase',
  'isolation.check-in',
  'duty.group',
] as const;
export type FactKind = (typeof factKinds)[number];

type FactBase<Kind extends FactKind> = {
  readonly id: string;
  readonly kind: Kind;
  /** When it counts from: the report of a test, the end of a stay, the last exposure of a contact. */
  readonly at: Instant;
  /** Who or what gave it: `self`, `gate`, `lab`, `risk-area-feed`, … */
  readonly source?: string;
  /** Where it can be looked up: a publication, a declaration, a report number. */
  readonly evidence?: string;
  /** The ground's end date: from then on the fact starts no hold and no duty. What it has proved stays proved. */
  readonly until?: Instant;
  /** From then on the fact is as if never recorded. */
  readonly withdrawnAt?: Instant;
  /** When it was written down. No decision reads it; it tells what was known when a past decision was made. */
  readonly recordedAt?: Instant;
};

export type TestSampled = FactBase<'test.sampled'> & { readonly sampledAt: Instant };
export type TestReported = FactBase<'test.result'> & {
  readonly sampledAt: Instant;
  readonly reportedAt?: Instant;
  readonly result: TestResult;
};
export type VaccinationDose = FactBase<'vaccination.dose'> & { readonly dose?: number };
export type CaseFact = FactBase<'case.confirmed' | 'case.asymptomatic' | 'case.suspected' | 'case.excluded' | 'case.recovered'>;
export type ContactFact = FactBase<'contact.close' | 'contact.secondary'>;
/** `country`: two letters, ISO 3166-1. */
export type OverseasEntry = FactBase<'entry.overseas'> & { readonly country?: string };
/** `at` is the end of the stay. A stay with a `from` and no `to` is open: the person is still there. */
export type RiskStay = FactBase<'stay.risk'> & {
  readonly level: StayLevel;
  /** The published name of the area. */
  readonly area?: string;
  readonly from?: Instant;
  readonly to?: Instant;
};
/** Hundredths of a degree, an integer: 3730 is 37.3 °C. */
export type Fever = FactBase<'symptom.fever'> & { readonly celsiusHundredths: number };
export type OtherSymptom = FactBase<'symptom.other'> & { readonly symptom?: string };
export type DeclarationFact = FactBase<'declaration.mismatch' | 'declaration.corrected'>;
export type MassTestMissed = FactBase<'mass-test.missed'> & { readonly round?: string };
export type MedicinePurchase = FactBase<'medicine.purchase'> & { readonly class: MedicineClass };
export type IsolationCheckIn = FactBase<'isolation.check-in'> & {
  readonly celsiusHundredths?: number;
  readonly symptoms?: readonly string[];
};
/** The duty runs from `from` (missing: `at`) to `to` (missing: open), `to` itself not included. */
export type GroupDuty = FactBase<'duty.group'> & { readonly group: DutyGroup; readonly from?: Instant; readonly to?: Instant };

export type Fact =
  | TestSampled
  | TestReported
  | VaccinationDose
  | CaseFact
  | ContactFact
  | OverseasEntry
  | RiskStay
  | Fever
  | OtherSymptom
  | DeclarationFact
  | MassTestMissed
  | MedicinePurchase
  | IsolationCheckIn
  | GroupDuty;

/** A record that is there but cannot be understood. It never turns a code green and never stops a decision. */
export type UnreadableFact = {
  readonly id: string;
  readonly kind: 'unreadable';
  /** The field at fault, `sampledAt`; empty when the record as a whole is. */
  readonly field: string;
  readonly problem: string;
  /** As far as they can be read. */
  readonly at?: Instant;
  readonly withdrawnAt?: Instant;
  readonly recordedAt?: Instant;
};

/** The person had not left when the stay was recorded: its phases do not start to run down. */
export const isOpenStay = (fact: Fact): boolean => fact.kind === 'stay.risk' && fact.from !== undefined && fact.to === undefined;

/** When what the fact tells of took place: a sample counts by when it was taken, not by when it was reported. */
export const tookPlaceAt = (fact: Fact): Instant =>
  fact.kind === 'test.result' || fact.kind === 'test.sampled' ? fact.sampledAt : fact.at;
