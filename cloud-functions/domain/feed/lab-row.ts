/** A laboratory's row: a sample taken, and once there is one, its result. */
import * as z from 'zod';
import type { Fact, TestResult } from '../health-code/facts';
import { done, type Result, refused } from '../result';
import type { Instant } from '../time';
import { cellText } from './cell';
import { reportId, sampleId } from './fact-ids';
import type { ObservationRow } from './fhir-bundle';
import { oncePerReading, type PersonRow, type Reading, type ReadRow, readFields } from './read-row';
import { documentFields, readDocument } from './row-document';
import { mark, needed, optional, spelt, time } from './row-fields';
import type { RowFault } from './row-problem';

/** The longest measure of the policy table is 28 days: an older sample changes nobody's code. */
export const labDaysMax = 28;

const resultSpellings: Readonly<Record<TestResult, readonly string[]>> = {
  negative: ['阴性', '阴', '阴性(-)', '未检出', '-', 'neg', 'notdetected'],
  positive: ['阳性', '阳', '阳性(+)', '检出', '+', 'pos', 'detected'],
  inconclusive: ['可疑', '待复检', '灰区', '无法判定', 'indeterminate'],
};

const labFields = oncePerReading(({ now }) =>
  z.strictObject({
    ...documentFields,
    sampleId: needed(mark(60)),
    sampledAt: needed(time({ now, agoDaysMax: labDaysMax })),
    reportedAt: optional(time({ now })),
    result: optional(spelt(resultSpellings)),
  }),
);

export const readLabRow: ReadRow<PersonRow> = (row, reading) => {
  const fields = readFields(labFields(reading), row);
  if (!fields.ok) return fields;
  const document = readDocument(fields.value);
  if (!document.ok) return document;
  const fact = labFact(fields.value, reading);
  return fact.ok ? done({ ...document.value, facts: [fact.value] }) : fact;
};

/** An Observation of a FHIR bundle, as far as it could be read, through the fields of a row like all others. */
export const readLabObservation = (read: Result<ObservationRow, RowFault>, reading: Reading): Result<PersonRow, RowFault> => {
  if (!read.ok) return read;
  const { fields, takenBackAt } = read.value;
  const row = readLabRow(fields, reading);
  if (!row.ok || takenBackAt === undefined) return row;
  // Withdrawn in ten years it would count until then, and be nobody's to withdraw any more.
  const at = time({ now: reading.now })(takenBackAt);
  if ('problem' in at) return refused({ field: 'meta.lastUpdated', code: at.problem });
  const sample = cellText(fields.sampleId ?? '');
  return done({ ...row.value, facts: [], takenBack: { idPrefix: sampleId(reading.sender, sample), at: at.value } });
};

export type LabReport = {
  readonly sampleId: string;
  readonly sampledAt: Instant;
  readonly reportedAt?: Instant | undefined;
  readonly result?: TestResult | undefined;
};

/** A result carries the time of its sample, so a row that has one needs no second fact. */
function labFact({ sampleId: sample, sampledAt, reportedAt, result }: LabReport, { sender, now }: Reading): Result<Fact, RowFault> {
  const given = { source: 'lab', evidence: `${sender} ${sample}`, recordedAt: now };
  if (reportedAt === undefined && result === undefined)
    return done({ id: sampleId(sender, sample), kind: 'test.sampled', at: sampledAt, sampledAt, ...given });
  if (reportedAt === undefined) return refused({ field: 'reportedAt', code: 'report-incomplete' });
  if (result === undefined) return refused({ field: 'result', code: 'report-incomplete' });
  if (reportedAt < sampledAt) return refused({ field: 'reportedAt', code: 'reported-before-sampled' });
  return done({ id: reportId(sender, sample, reportedAt), kind: 'test.result', at: reportedAt, sampledAt, reportedAt, result, ...given });
}
