import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { formatInstant, millisecondsPerHour } from '../../domain/time';
import { districtAs } from '../../domain/tracing/district-scope';
import type { PeopleStore } from '../ports/people-store';
import type { TestLists } from '../ports/test-lists';
import { type AuditNeeds, type AuditReceipt, writeAuditEntry } from '../tracing/write-audit-entry';
import { type MaskedPerson, maskedPeople, personIn } from './masked-people';
import { type ReadTestListInput, testListRowsPerPage } from './read-missed-tests';

export type ReadLateSamplesNeeds = AuditNeeds & {
  readonly people: Pick<PeopleStore, 'getProfile'>;
  readonly testLists: Pick<TestLists, 'readLateSamples'>;
};

export type LateSampleShown = MaskedPerson & {
  readonly laboratory: string;
  readonly sampledAt: string;
  /** When the list was made. */
  readonly hoursWaiting: number;
  readonly evidence: string | null;
};
export type LateSamplesRead = {
  readonly asOf: string | null;
  readonly samples: readonly LateSampleShown[];
  readonly byLaboratory: readonly { readonly laboratory: string; readonly samples: number; readonly oldestSampledAt: string }[];
  readonly nextPage: string | null;
  readonly audit: AuditReceipt;
};

/**
 * Samples of people of the officer's district whose result is late, longest waiting first, and how many each laboratory
 * owes; as of when the list was made. In the audit record, with the people behind the rows, before it is given out.
 */
export async function readLateSamples(
  { caller, body }: ReadTestListInput,
  needs: ReadLateSamplesNeeds,
): Promise<Result<LateSamplesRead, Refusal>> {
  const district = districtAs('officer', caller);
  if (!district.ok) return district;
  const page = await needs.testLists.readLateSamples(district.value, {
    itemsMax: testListRowsPerPage,
    ...(body.page !== undefined && { after: body.page }),
  });
  if (page === undefined) return refused({ code: 'page-mark-not-valid' });
  const list = page === 'not-made' ? undefined : page;
  const rows = list?.items ?? [];
  const people = await maskedPeople(rows, needs.people);
  const audit = await writeAuditEntry(
    caller,
    {
      operation: 'readLateSamples',
      role: 'officer',
      caseNumber: body.caseNumber,
      purpose: body.purpose,
      target: `late samples of ${district.value}, ${rows.length} samples`,
      about: [...people.keys()],
    },
    needs,
  );
  const asOf = list?.header.asOf;
  return done({
    asOf: asOf === undefined ? null : formatInstant(asOf),
    samples: rows.map(({ personId, laboratory, sampledAt, evidence }) => ({
      ...personIn(people, personId),
      laboratory,
      sampledAt: formatInstant(sampledAt),
      hoursWaiting: Math.max(0, Math.floor(((asOf ?? sampledAt) - sampledAt) / millisecondsPerHour)),
      evidence: evidence ?? null,
    })),
    byLaboratory: (list?.header.byLaboratory ?? []).map(({ laboratory, samples, oldestSampledAt }) => ({
      laboratory,
      samples,
      oldestSampledAt: formatInstant(oldestSampledAt),
    })),
    nextPage: list?.next ?? null,
    audit,
  });
}
