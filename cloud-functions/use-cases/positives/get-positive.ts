import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { actingAs } from '../../domain/tracing/district-scope';
import type { Positives } from '../ports/positives';
import type { CaseNamed } from '../tracing/read-site-visits';
import { type AuditNeeds, writeAuditEntry } from '../tracing/write-audit-entry';
import { type PositiveAnswer, type PositiveNamed, positiveOfDistrict, positivesRoles } from './change-positive-at-desk';
import { everyoneIn, type PeopleOfPositiveNeeds, peopleShown } from './people-of-positive';
import { showPositive } from './show-positive';

export type GetPositiveInput = { readonly caller: Caller; readonly params: PositiveNamed; readonly body: CaseNamed };
export type GetPositiveNeeds = AuditNeeds & PeopleOfPositiveNeeds & { readonly positives: Pick<Positives, 'get'> };

/** One entry whole, its people masked, under a case; in their records before it is given out. Another district's is `not-found`. */
export async function getPositive(
  { caller, params, body }: GetPositiveInput,
  needs: GetPositiveNeeds,
): Promise<Result<PositiveAnswer, Refusal>> {
  const acting = actingAs(positivesRoles, caller);
  if (!acting.ok) return acting;
  const { role, district } = acting.value;
  const positive = await positiveOfDistrict(params.positiveId, { district, whoIsAsked: true }, needs);
  if (!positive) return refused({ code: 'not-found' });
  const people = await peopleShown(everyoneIn(positive), needs);
  const { caseNumber, purpose } = body;
  const target = `positive ${positive.positiveId}, ${positive.state}`;
  const audit = await writeAuditEntry(caller, { operation: 'getPositive', role, caseNumber, purpose, target, about: people.about }, needs);
  return done({ ...showPositive(positive, people, district), audit });
}
