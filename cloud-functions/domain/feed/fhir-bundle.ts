/**
 * Laboratory results as an HL7 FHIR R4 Bundle: each Observation with its Specimen and Patient, which lie in the bundle or
 * inside the Observation. What we do not need is not looked at.
 */
import * as z from 'zod';
import { done, type Result, refused } from '../result';
import { codingSchema, isTakenBack, resultOf, statusOf } from './fhir-codes';
import { identifierSchema, readIdentifier } from './fhir-identifiers';
import type { RowFault } from './row-problem';

const reference = z.object({ reference: z.string().optional() });
const resource = z.looseObject({ resourceType: z.string(), id: z.string().optional() });
type Resource = z.output<typeof resource>;

const bundleSchema = z.object({
  resourceType: z.literal('Bundle'),
  entry: z.array(z.object({ fullUrl: z.string().optional(), resource: z.unknown() })).default([]),
});
const observationSchema = z.object({
  status: z.string(),
  meta: z.object({ lastUpdated: z.string().optional() }).optional(),
  issued: z.string().optional(),
  subject: reference.optional(),
  specimen: reference.optional(),
  contained: z.array(resource).default([]),
  valueCodeableConcept: z.object({ coding: z.array(codingSchema).default([]) }).optional(),
});
type Observation = z.output<typeof observationSchema>;
const specimenSchema = z.object({
  identifier: z.array(z.object({ value: z.string().optional() })).default([]),
  accessionIdentifier: z.object({ value: z.string().optional() }).optional(),
  collection: z
    .object({ collectedDateTime: z.string().optional(), collectedPeriod: z.object({ end: z.string().optional() }).optional() })
    .optional(),
});
const patientSchema = z.object({ identifier: z.array(identifierSchema).default([]) });

/** An Observation as the fields of a laboratory's row; `takenBackAt`: its report counts no longer. */
export type ObservationRow = { readonly fields: Readonly<Record<string, string>>; readonly takenBackAt?: string };

/** One per Observation, in the order of the bundle. Refused as a whole: what is no Bundle. */
export function readFhirBundle(bundle: unknown): Result<readonly Result<ObservationRow, RowFault>[], string> {
  const read = bundleSchema.safeParse(bundle);
  if (!read.success) return refused('not a FHIR Bundle');
  const byReference = new Map<string, Resource>();
  const observations: Resource[] = [];
  for (const { fullUrl, resource: content } of read.data.entry) {
    const found = resource.safeParse(content);
    if (!found.success) continue;
    const { resourceType, id } = found.data;
    if (fullUrl !== undefined) byReference.set(fullUrl, found.data);
    if (id !== undefined) byReference.set(`${resourceType}/${id}`, found.data);
    if (resourceType === 'Observation') observations.push(found.data);
  }
  return done(observations.map((content) => readObservation(content, byReference)));
}

function readObservation(content: Resource, byReference: ReadonlyMap<string, Resource>): Result<ObservationRow, RowFault> {
  const read = observationSchema.safeParse(content);
  if (!read.success) return refused({ field: String(read.error.issues[0]?.path[0] ?? ''), code: 'not-an-observation' });
  const observation = read.data;
  const find = (named: string | undefined): unknown =>
    named?.startsWith('#') ? observation.contained.find(({ id }) => id === named.slice(1)) : byReference.get(named ?? '');
  const patient = patientSchema.safeParse(find(observation.subject?.reference));
  const document = patient.success ? readIdentifier(patient.data.identifier) : undefined;
  if (!document) return refused({ field: 'subject', code: 'patient-missing' });
  const sample = readSpecimen(find(observation.specimen?.reference));
  if (!sample) return refused({ field: 'specimen', code: 'specimen-missing' });
  const reported = readReport(observation);
  return reported.ok ? done({ ...reported.value, fields: { ...document, ...sample, ...reported.value.fields } }) : reported;
}

function readSpecimen(content: unknown): Readonly<Record<string, string>> | undefined {
  const read = specimenSchema.safeParse(content);
  if (!read.success) return undefined;
  const { accessionIdentifier, identifier, collection } = read.data;
  const sampleId = accessionIdentifier?.value ?? identifier.find(({ value }) => value !== undefined)?.value;
  const sampledAt = collection?.collectedDateTime ?? collection?.collectedPeriod?.end;
  return sampleId === undefined || sampledAt === undefined ? undefined : { sampleId, sampledAt };
}

function readReport({ status, meta, issued, valueCodeableConcept }: Observation): Result<ObservationRow, RowFault> {
  if (isTakenBack(status)) {
    const takenBackAt = meta?.lastUpdated ?? issued;
    return takenBackAt === undefined ? refused({ field: 'meta.lastUpdated', code: 'required' }) : done({ fields: {}, takenBackAt });
  }
  const standing = statusOf(status);
  if (standing === 'sampled') return done({ fields: {} });
  if (standing !== 'reported') return refused({ field: 'status', code: 'status-not-taken' });
  if (issued === undefined) return refused({ field: 'issued', code: 'required' });
  const result = resultOf(valueCodeableConcept?.coding ?? []);
  return result === undefined
    ? refused({ field: 'valueCodeableConcept', code: 'not-one-of' })
    : done({ fields: { reportedAt: issued, result } });
}
