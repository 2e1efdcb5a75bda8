/** The codes of a FHIR R4 Observation that say where a test stands and what came of it. */
import * as z from 'zod';
import type { TestResult } from '../health-code/facts';

export const codingSchema = z.object({ system: z.string().optional(), code: z.string().optional() });
type Coding = z.output<typeof codingSchema>;

/** http://hl7.org/fhir/R4/valueset-observation-status.html; `cancelled` and `unknown` say nothing about a person. */
const standings: ReadonlyMap<string, 'sampled' | 'reported'> = new Map([
  ['registered', 'sampled'],
  ['preliminary', 'sampled'],
  ['final', 'reported'],
  ['corrected', 'reported'],
  ['amended', 'reported'],
]);
export const statusOf = (status: string): 'sampled' | 'reported' | undefined => standings.get(status);
export const isTakenBack = (status: string): boolean => status === 'entered-in-error';

/** What laboratories answer test 94500-6 and its kin with: SNOMED CT qualifiers, LOINC answers, HL7 interpretations. */
const results: ReadonlyMap<string, TestResult> = new Map([
  ['http://snomed.info/sct|260373001', 'positive'],
  ['http://snomed.info/sct|10828004', 'positive'],
  ['http://snomed.info/sct|260385009', 'negative'],
  ['http://snomed.info/sct|260415000', 'negative'],
  ['http://snomed.info/sct|419984006', 'inconclusive'],
  ['http://snomed.info/sct|82334004', 'inconclusive'],
  ['http://loinc.org|LA11882-0', 'positive'],
  ['http://loinc.org|LA6576-8', 'positive'],
  ['http://loinc.org|LA11883-8', 'negative'],
  ['http://loinc.org|LA6577-6', 'negative'],
  ['http://loinc.org|LA9663-1', 'inconclusive'],
  ['http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation|DET', 'positive'],
  ['http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation|POS', 'positive'],
  ['http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation|ND', 'negative'],
  ['http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation|NEG', 'negative'],
  ['http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation|IND', 'inconclusive'],
]);

/** `undefined` also when two codings of one value contradict each other. */
export function resultOf(codings: readonly Coding[]): TestResult | undefined {
  const found = new Set(codings.flatMap(({ system, code }) => results.get(`${system}|${code}`) ?? []));
  const [only] = found;
  return found.size === 1 ? only : undefined;
}
