import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { formatInstant } from '../../domain/time';
import { actingAs } from '../../domain/tracing/district-scope';
import type { PositiveList, Positives } from '../ports/positives';
import type { CaseNamed } from '../tracing/read-site-visits';
import { type AuditNeeds, type AuditReceipt, writeAuditEntry } from '../tracing/write-audit-entry';
import { positivesRoles } from './change-positive-at-desk';
import { type PeopleOfPositiveNeeds, peopleShown } from './people-of-positive';
import { type PositiveRow, showHandedOver, showPositiveRow } from './show-positive';

/** `overdue`: of the open ones, those whose next step should have been taken. */
export type PositiveListAsked = PositiveList | 'overdue';
export type ListPositivesInput = {
  readonly caller: Caller;
  readonly body: CaseNamed & { readonly list: PositiveListAsked; readonly page?: string };
};
export type ListPositivesNeeds = AuditNeeds & PeopleOfPositiveNeeds & { readonly positives: Pick<Positives, 'list' | 'count'> };

/** Each costs one read for the masked name. */
export const positivesPerPage = 50;

type PositivesListed = {
  readonly asOf: string;
  readonly counts: Awaited<ReturnType<Positives['count']>>;
  readonly positives: readonly PositiveRow[];
  readonly nextPage: string | null;
  readonly audit: AuditReceipt;
};

/**
 * A page of the district's register and its counts, what is due first at the head; in the records of the people behind its rows
 * before it is given out. What was given away names nobody.
 */
export async function listPositives(
  { caller, body }: ListPositivesInput,
  needs: ListPositivesNeeds,
): Promise<Result<PositivesListed, Refusal>> {
  const acting = actingAs(positivesRoles, caller);
  if (!acting.ok) return acting;
  const { role, district } = acting.value;
  const now = needs.clock.now();
  const asked = { itemsMax: positivesPerPage, ...(body.page !== undefined && { after: body.page }) };
  const [page, counts] = await Promise.all([
    body.list === 'overdue'
      ? needs.positives.list(district, 'open', { ...asked, dueBefore: now })
      : needs.positives.list(district, body.list, asked),
    needs.positives.count(district, now),
  ]);
  if (!page) return refused({ code: 'page-mark-not-valid' });
  const away = body.list === 'handed-over';
  const people = await peopleShown(away ? [] : page.items.map(({ who }) => who), needs);
  const { caseNumber, purpose } = body;
  const target = `positives of ${district}, ${body.list}, ${page.items.length} entries`;
  const audit = await writeAuditEntry(
    caller,
    { operation: 'listPositives', role, caseNumber, purpose, target, about: people.about },
    needs,
  );
  return done({
    asOf: formatInstant(now),
    counts,
    positives: page.items.map((positive) => (away ? showHandedOver(positive, district) : showPositiveRow(positive, people, district))),
    nextPage: page.next ?? null,
    audit,
  });
}
