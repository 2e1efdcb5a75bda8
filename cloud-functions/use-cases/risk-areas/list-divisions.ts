import { loadDivisions } from '../../domain/divisions/load-divisions';
import type { Refusal } from '../../domain/refusal';
import { done, refused } from '../../domain/result';

export type ListDivisionsInput = { readonly query: { readonly parent?: string } };

/** The divisions below `parent`, or the provinces; below a county, the names of its towns. Refused: no such division. */
export async function listDivisions({ query }: ListDivisionsInput) {
  const divisions = await loadDivisions();
  const children = divisions.childrenOf(query.parent);
  if (!children) return refused<Refusal>({ code: 'not-found' });
  return done({ divisions: children, towns: query.parent === undefined ? [] : divisions.townsOf(query.parent) });
}
