import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { type Result, refused } from '../../domain/result';
import { type ActForNeeds, whomIActFor } from '../family/whom-i-act-for';
import { type PaperCodeAllowanceNeeds, paperCodeReasonOf } from './paper-code-reason-of';
import { type PaperCodeFile, type PrintPaperCodeNeeds, printPaperCode } from './print-paper-code';

export type MakePaperCodeInput = {
  readonly caller: Caller;
  readonly body: { readonly guardianshipId?: string; readonly language: 'zh-CN' | 'en' };
};
export type MakePaperCodeNeeds = ActForNeeds & PaperCodeAllowanceNeeds & PrintPaperCodeNeeds;

/**
 * A paper code as PDF, for the caller or a dependant; it ends the one before. Refused: identity not registered; somebody who is
 * neither a child nor 60 and was given none at a desk; a sixth within 24 hours.
 */
export async function makePaperCode(
  { caller, body }: MakePaperCodeInput,
  needs: MakePaperCodeNeeds,
): Promise<Result<PaperCodeFile, Refusal>> {
  const whom = await whomIActFor(caller.personId, body.guardianshipId, needs);
  if (!whom.ok) return whom;
  const { maskedName } = await needs.people.getFacts(whom.value);
  if (maskedName === undefined) return refused({ code: 'identity-needed' });
  const because = await paperCodeReasonOf(whom.value, needs);
  if (because === undefined) return refused({ code: 'paper-code-not-for-them' });
  const { language } = body;
  return printPaperCode({ personId: whom.value, maskedName, because, issuedBy: caller.personId, language }, needs);
}
