import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { nameShown } from '../fact-proposal/submit-proposal';
import type { PeopleStore } from '../ports/people-store';
import type { TracingCases } from '../ports/tracing-cases';
import { type AuditNeeds, writeAuditEntry } from '../tracing/write-audit-entry';
import { ownCase } from './own-case';
import { type CaseShown, showCase } from './show-case';

export type CloseCaseInput = {
  readonly caller: Caller;
  readonly params: { readonly caseId: string };
  readonly body: { readonly note: string };
};
export type CloseCaseNeeds = AuditNeeds & {
  readonly cases: Pick<TracingCases, 'get' | 'replace'>;
  readonly people: Pick<PeopleStore, 'getFacts'>;
};

/** Ends a case: nothing more is ranked or chosen in it, and it stays to be read. Closed again it is as it was. */
export async function closeCase({ caller, params, body }: CloseCaseInput, needs: CloseCaseNeeds): Promise<Result<CaseShown, Refusal>> {
  const own = await ownCase({ caller, caseId: params.caseId, roles: ['tracer'] }, needs);
  if (!own.ok) return own;
  const { opened, role } = own.value;
  if (opened.state === 'closed') return done(showCase(opened));
  const target = `tracing case ${opened.caseId}`;
  await writeAuditEntry(caller, { operation: 'closeCase', role, caseNumber: opened.caseNumber, target, about: [] }, needs);
  const closed = { at: needs.clock.now(), byName: await nameShown(caller, needs), note: body.note };
  const next = await needs.cases.replace({ ...opened, state: 'closed', closed }, opened.revision);
  return next ? done(showCase(next)) : refused({ code: 'changed-meanwhile' });
}
