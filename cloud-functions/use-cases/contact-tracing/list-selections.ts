import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { actingAs } from '../../domain/tracing/district-scope';
import type { ContactSelections } from '../ports/tracing-cases';
import { type SelectionShown, showSelection } from './show-selection';

export type ListSelectionsInput = {
  readonly caller: Caller;
  readonly query: { readonly state: 'waiting' | 'reviewed'; readonly page?: string };
};
export type ListSelectionsNeeds = { readonly selections: Pick<ContactSelections, 'listOfDivision'> };

const selectionsPerPage = 30;

/** Selections of the district: those that wait, the oldest first, or those reviewed, the newest first. Nobody is in them but as a count. */
export async function listSelections(
  { caller, query }: ListSelectionsInput,
  { selections }: ListSelectionsNeeds,
): Promise<Result<{ readonly selections: readonly SelectionShown[]; readonly nextPage: string | null }, Refusal>> {
  const acting = actingAs(['approver', 'tracer'], caller);
  if (!acting.ok) return acting;
  const page = await selections.listOfDivision(acting.value.district, query.state, { after: query.page, itemsMax: selectionsPerPage });
  if (!page) return refused({ code: 'page-mark-not-valid' });
  return done({ selections: page.items.map((selection) => showSelection(selection, caller)), nextPage: page.next ?? null });
}
