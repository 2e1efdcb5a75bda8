import type { Caller } from '../../domain/caller';
import type { ExportFormat, ExportLanguage } from '../../domain/export/export-table';
import type { ExportWhat, MadeExport } from '../../domain/export/made-export';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { secondApproval } from '../approval/second-approval';
import { nameShown } from '../fact-proposal/submit-proposal';
import type { Approvals } from '../ports/approvals';
import type { LookupKeys } from '../ports/keys';
import type { MadeExports } from '../ports/made-exports';
import type { PeopleStore } from '../ports/people-store';
import { type AuditNeeds, writeAuditEntry } from '../tracing/write-audit-entry';
import { type ExportSourceNeeds, exportSourceOf } from './export-source-of';
import { type ExportShown, showExport } from './show-export';

export type MakeExportInput = {
  readonly caller: Caller;
  readonly body: {
    readonly exportId: string;
    readonly what: ExportWhat;
    readonly format: ExportFormat;
    readonly language: ExportLanguage;
    readonly caseNumber: string;
    readonly purpose: string;
    readonly approvalId?: string;
  };
};
export type MakeExportNeeds = AuditNeeds &
  ExportSourceNeeds & {
    readonly exports: Pick<MadeExports, 'add' | 'get'>;
    readonly approvals: Pick<Approvals, 'get' | 'replace'>;
    readonly people: Pick<PeopleStore, 'getFacts'>;
    readonly lookupKeys: LookupKeys;
  };

/**
 * Opens a question for download: for a day, by the caller alone, under this case. No row is read yet. Sent again it is the one
 * that is there. In the audit record before it is kept. Refused: what the caller could not read either; more than one may take
 * alone without an approval of exactly this (`approval-needed`), which is spent on it; somebody else's id (`not-found`).
 */
export async function makeExport({ caller, body }: MakeExportInput, needs: MakeExportNeeds): Promise<Result<ExportShown, Refusal>> {
  const { exportId, what, format, language, caseNumber, purpose, approvalId } = body;
  const now = needs.clock.now();
  const allowed = await exportSourceOf(what, needs).check(caller);
  if (!allowed.ok) return allowed;
  const { role, district, target, needsSecondApproval, about } = allowed.value;
  const there = await needs.exports.get(exportId);
  if (there) return there.madeBy === caller.personId ? done(showExport(there, caller, now)) : refused({ code: 'not-found' });
  if (needsSecondApproval) {
    const spent = await spendApproval({ caller, body, district }, needs);
    if (!spent.ok) return spent;
  }
  const act = { operation: 'makeExport', role, caseNumber, purpose, target: `export ${exportId}, ${format}, ${target}` };
  await writeAuditEntry(caller, { ...act, about: about === undefined ? [] : [about] }, needs);
  const made: MadeExport = {
    exportId,
    what,
    format,
    language,
    division: district,
    caseNumber,
    purpose,
    role,
    madeBy: caller.personId,
    madeByName: await nameShown(caller, needs),
    madeAt: now,
    ...(needsSecondApproval && approvalId !== undefined && { approvalId }),
    marks: [],
    partRows: [],
    complete: false,
    revision: 1,
  };
  const kept = await needs.exports.add(made);
  return kept.madeBy === caller.personId ? done(showExport(kept, caller, now)) : refused({ code: 'not-found' });
}

type Spending = Pick<MakeExportInput, 'caller' | 'body'> & { readonly district: string };

/** One approval, one export: marked before the export is there, so that two at once cannot both have it. */
async function spendApproval({ caller, body, district }: Spending, needs: MakeExportNeeds): Promise<Result<true, Refusal>> {
  const { exportId, what, caseNumber, purpose, approvalId } = body;
  const asked = { caller, division: district, caseNumber, purpose, approvalId, exportId, question: { kind: 'export', what } as const };
  const approved = await secondApproval(asked, needs);
  if (!approved.ok) return approved;
  if (approved.value.spentOn === exportId) return done(true);
  const spent = await needs.approvals.replace({ ...approved.value, spentOn: exportId }, approved.value.revision);
  return spent ? done(true) : refused({ code: 'changed-meanwhile' });
}
