import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result } from '../../domain/result';
import { type OwnCaseNeeds, ownCase } from './own-case';
import { type CaseShown, showCase } from './show-case';

export type GetCaseInput = { readonly caller: Caller; readonly params: { readonly caseId: string } };

/** One case of the district, with how far its ranking is. */
export async function getCase({ caller, params }: GetCaseInput, needs: OwnCaseNeeds): Promise<Result<CaseShown, Refusal>> {
  const own = await ownCase({ caller, caseId: params.caseId, roles: ['tracer'] }, needs);
  return own.ok ? done(showCase(own.value.opened)) : own;
}
