import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { formatInstant } from '../../domain/time';
import { districtAs } from '../../domain/tracing/district-scope';
import type { PeopleStore } from '../ports/people-store';
import type { TestLists } from '../ports/test-lists';
import type { CaseNamed } from '../tracing/read-site-visits';
import { type AuditNeeds, type AuditReceipt, writeAuditEntry } from '../tracing/write-audit-entry';
import { type MaskedPerson, maskedPeople, personIn } from './masked-people';

export type ReadTestListInput = { readonly caller: Caller; readonly body: CaseNamed & { readonly page?: string } };
export type ReadMissedTestsNeeds = AuditNeeds & {
  readonly people: Pick<PeopleStore, 'getProfile'>;
  readonly testLists: Pick<TestLists, 'readMissedTests'>;
};

export type MissedTestShown = MaskedPerson & { readonly group: string; readonly dueAt: string; readonly lastSampledAt: string | null };
export type MissedTestsRead = {
  readonly asOf: string | null;
  readonly people: readonly MissedTestShown[];
  readonly nextPage: string | null;
  readonly audit: AuditReceipt;
};

/** Each row costs one read for the masked name: 50 rows are a few milliseconds. */
export const testListRowsPerPage = 50;

/**
 * Who of the officer's district is overdue for a test, longest first, as of when the list was made. In the audit record,
 * with the people behind the rows, before it is given out.
 */
export async function readMissedTests(
  { caller, body }: ReadTestListInput,
  needs: ReadMissedTestsNeeds,
): Promise<Result<MissedTestsRead, Refusal>> {
  const district = districtAs('officer', caller);
  if (!district.ok) return district;
  const page = await needs.testLists.readMissedTests(district.value, {
    itemsMax: testListRowsPerPage,
    ...(body.page !== undefined && { after: body.page }),
  });
  if (page === undefined) return refused({ code: 'page-mark-not-valid' });
  const rows = page === 'not-made' ? [] : page.items;
  const people = await maskedPeople(rows, needs.people);
  const audit = await writeAuditEntry(
    caller,
    {
      operation: 'readMissedTests',
      role: 'officer',
      caseNumber: body.caseNumber,
      purpose: body.purpose,
      target: `missed tests of ${district.value}, ${rows.length} people`,
      about: [...people.keys()],
    },
    needs,
  );
  return done({
    asOf: page === 'not-made' ? null : formatInstant(page.header.asOf),
    people: rows.map(({ personId, group, dueAt, lastSampledAt }) => ({
      ...personIn(people, personId),
      group,
      dueAt: formatInstant(dueAt),
      lastSampledAt: lastSampledAt === undefined ? null : formatInstant(lastSampledAt),
    })),
    nextPage: page === 'not-made' ? null : (page.next ?? null),
    audit,
  });
}
