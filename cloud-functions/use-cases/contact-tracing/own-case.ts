import type { Caller, DistrictRole } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { actingAs } from '../../domain/tracing/district-scope';
import type { TracingCase } from '../../domain/tracing/tracing-case';
import type { TracingCases } from '../ports/tracing-cases';

export type OwnCaseNeeds = { readonly cases: Pick<TracingCases, 'get'> };
export type OwnCase = { readonly opened: TracingCase; readonly role: DistrictRole };

/** A case of the caller's district; another district's is the same not-found. */
export async function ownCase<R extends DistrictRole>(
  { caller, caseId, roles }: { readonly caller: Caller; readonly caseId: string; readonly roles: readonly R[] },
  { cases }: OwnCaseNeeds,
): Promise<Result<OwnCase, Refusal>> {
  const acting = actingAs(roles, caller);
  if (!acting.ok) return acting;
  const opened = await cases.get(caseId);
  return opened?.division === acting.value.district ? done({ opened, role: acting.value.role }) : refused({ code: 'not-found' });
}
