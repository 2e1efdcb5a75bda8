/** The closed lists a rule is written with, for the choices the editor offers. Types tie them to the domain's: a word left out does not compile. */
import type { DutyGroup, FactKind, MedicineClass, StayLevel, TestResult } from '../../../../../cloud-functions/domain/health-code/facts';
import type { Decider, Requirement } from '../../../../../cloud-functions/domain/health-code/rule-set';
import type { SiteClass } from '../../../../../cloud-functions/domain/site-code/site';
import type { Json } from '../json';

/** The names of a record that has to name each word of a list exactly once. */
const wordsOf = <Word extends string>(table: Readonly<Record<Word, true>>): readonly string[] => Object.keys(table);

export const factKinds = wordsOf<FactKind>({
  'test.sampled': true,
  'test.result': true,
  'vaccination.dose': true,
  'case.confirmed': true,
  'case.asymptomatic': true,
  'case.suspected': true,
  'case.excluded': true,
  'case.recovered': true,
  'contact.close': true,
  'contact.secondary': true,
  'entry.overseas': true,
  'stay.risk': true,
  'symptom.fever': true,
  'symptom.other': true,
  'declaration.mismatch': true,
  'declaration.corrected': true,
  'mass-test.missed': true,
  'medicine.purchase': true,
  'isolation.check-in': true,
  'duty.group': true,
});
export const dutyGroups = wordsOf<DutyGroup>({
  port: true,
  'cold-chain': true,
  entry: true,
  courier: true,
  medical: true,
  transport: true,
  'city-48h': true,
  'city-72h': true,
  'city-7d': true,
});
export const medicineClasses = wordsOf<MedicineClass>({ fever: true, cough: true, antiviral: true, antibiotic: true });
export const riskLevels = wordsOf<StayLevel>({ high: true, medium: true, low: true });
export const testResults = wordsOf<TestResult>({ negative: true, positive: true, inconclusive: true });
export const deciders = wordsOf<Decider>({ rule: true, hospital: true, 'disease-control': true, district: true, operator: true });
export const siteClasses = wordsOf<SiteClass>({
  shop: true,
  restaurant: true,
  office: true,
  compound: true,
  mall: true,
  market: true,
  factory: true,
  school: true,
  hospital: true,
  'care-home': true,
  station: true,
  vehicle: true,
  'port-closed-loop': true,
  other: true,
});

/** A requirement as it is added, to be filled in. */
export const newRequirements: Readonly<Record<Requirement['need'], Json>> = {
  'negative-tests-on-days': { need: 'negative-tests-on-days', days: [1, 3, 7] },
  'negative-tests': { need: 'negative-tests', count: 2, gapHoursMin: 24 },
  'check-ins': { need: 'check-ins', days: 7 },
  fact: { need: 'fact', kinds: ['case.excluded'] },
};
