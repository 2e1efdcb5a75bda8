import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { PaperCodes } from '../ports/paper-codes';
import { type ListMyPaperCodesNeeds, type MyPaperCodes, showPaperCodes } from './list-my-paper-codes';

export type ReportPaperCodeLostNeeds = ListMyPaperCodesNeeds & { readonly paperCodes: Pick<PaperCodes, 'end' | 'get' | 'listOf'> };

/** Dead from now on, for good; reported again, nothing changes. Refused: one that is neither the caller's nor a dependant's. */
export async function reportPaperCodeLost(
  { caller, params }: { readonly caller: Caller; readonly params: { readonly paperCodeId: string } },
  needs: ReportPaperCodeLostNeeds,
): Promise<Result<MyPaperCodes, Refusal>> {
  const code = await needs.paperCodes.get(params.paperCodeId);
  if (!code || !(await mayReport(caller, code.personId, needs))) return refused({ code: 'not-found' });
  await needs.paperCodes.end(code.paperCodeId, { how: 'lost', at: needs.clock.now() });
  return done(await showPaperCodes(caller.personId, needs));
}

async function mayReport({ personId }: Caller, holder: Caller['personId'], { guardianships }: ReportPaperCodeLostNeeds): Promise<boolean> {
  if (personId === holder) return true;
  const family = await guardianships.listOfGuardian(personId);
  return family.some(({ state, dependant }) => state === 'active' && dependant === holder);
}
