import type { Caller, DistrictRole } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { ContactSelection } from '../../domain/tracing/contact-selection';
import { actingAs } from '../../domain/tracing/district-scope';
import type { ContactSelections } from '../ports/tracing-cases';

/** A selection of the caller's district; another district's is the same not-found. */
export async function ownSelection<R extends DistrictRole>(
  { caller, selectionId, roles }: { readonly caller: Caller; readonly selectionId: string; readonly roles: readonly R[] },
  { selections }: { readonly selections: Pick<ContactSelections, 'get'> },
): Promise<Result<{ readonly selection: ContactSelection; readonly role: R }, Refusal>> {
  const acting = actingAs(roles, caller);
  if (!acting.ok) return acting;
  const selection = await selections.get(selectionId);
  return selection?.division === acting.value.district ? done({ selection, role: acting.value.role }) : refused({ code: 'not-found' });
}
