import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { actingAs } from '../../domain/tracing/district-scope';
import type { TracingCases } from '../ports/tracing-cases';
import { type CaseShown, showCase } from './show-case';

export type ListCasesInput = {
  readonly caller: Caller;
  readonly query: { readonly state: 'open' | 'closed'; readonly page?: string };
};
export type ListCasesNeeds = { readonly cases: Pick<TracingCases, 'listOfDivision'> };

const casesPerPage = 30;

/** Tracing cases of the district, newest first: numbers and grounds, nobody's name. */
export async function listCases(
  { caller, query }: ListCasesInput,
  { cases }: ListCasesNeeds,
): Promise<Result<{ readonly cases: readonly CaseShown[]; readonly nextPage: string | null }, Refusal>> {
  const acting = actingAs(['tracer'], caller);
  if (!acting.ok) return acting;
  const page = await cases.listOfDivision(acting.value.district, query.state, { after: query.page, itemsMax: casesPerPage });
  if (!page) return refused({ code: 'page-mark-not-valid' });
  return done({ cases: page.items.map(showCase), nextPage: page.next ?? null });
}
