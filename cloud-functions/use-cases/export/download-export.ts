import type { Caller } from '../../domain/caller';
import { exportFile } from '../../domain/export/export-file';
import { exportEndsAt, exportPartRowsMax, type MadeExport, partsKnown } from '../../domain/export/made-export';
import { watermarkedTable } from '../../domain/export/watermark';
import type { PersonId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { MadeExports } from '../ports/made-exports';
import { type AuditedAct, type AuditNeeds, writeAuditEntry } from '../tracing/write-audit-entry';
import type { ExportPart } from './export-source';
import { type ExportSourceNeeds, exportSourceOf } from './export-source-of';

export type DownloadExportInput = {
  readonly caller: Caller;
  readonly params: { readonly exportId: string };
  /** 1 is the first. */
  readonly body: { readonly part: number };
};
export type DownloadExportNeeds = AuditNeeds & ExportSourceNeeds & { readonly exports: Pick<MadeExports, 'get' | 'replace'> };

export type FileAnswer = { readonly file: Uint8Array; readonly fileName: string; readonly contentType: string };

/**
 * One part of an export as a file, read anew from the store, watermarked, every cell text. Each download is in the audit record
 * of everybody in it before it is given. Parts are taken in order, for each says where the next begins; one taken again is the
 * same as long as its records are kept. Refused: somebody else's (`not-found`), a part that is not known yet (`not-found`), one
 * whose day is over (`export-expired`), what the caller may not read any more.
 */
export async function downloadExport(
  { caller, params, body }: DownloadExportInput,
  needs: DownloadExportNeeds,
): Promise<Result<FileAnswer, Refusal>> {
  const made = await needs.exports.get(params.exportId);
  if (made?.madeBy !== caller.personId) return refused({ code: 'not-found' });
  if (needs.clock.now() >= exportEndsAt(made)) return refused({ code: 'export-expired' });
  if (body.part > partsKnown(made)) return refused({ code: 'not-found' });
  const source = exportSourceOf(made.what, needs);
  const allowed = await source.check(caller);
  if (!allowed.ok) return allowed;
  const { exportId, language, format, madeAt, caseNumber, purpose } = made;
  const after = body.part === 1 ? undefined : made.marks[body.part - 2];
  const read = await source.readPart({ caller, language, after, rowsMax: exportPartRowsMax, madeAt });
  if (!read.ok) return read;
  const { rows, about, remark = '' } = read.value;
  const target = `export ${exportId}, part ${body.part}, ${allowed.value.target}, ${rows.length} rows${remark}`;
  await auditPeople(caller, { operation: 'downloadExport', role: allowed.value.role, caseNumber, purpose, target, about }, needs);
  await rememberPart(made, { part: body.part, read: read.value }, needs);
  const table = watermarkedTable({ made, part: body.part, title: source.title(language), columns: source.columns(language), rows });
  const fileName = `tongma-${made.what.kind}-${exportId.slice(0, 8)}-${body.part}.${format}`;
  return done({ ...exportFile(table, format), fileName });
}

/** So many people in one entry of the record: each gets a copy, and an entry stays small. */
const peoplePerEntry = 100;

async function auditPeople(caller: Caller, act: AuditedAct & { readonly about: readonly PersonId[] }, needs: AuditNeeds): Promise<void> {
  for (let from = 0; from === 0 || from < act.about.length; from += peoplePerEntry) {
    await writeAuditEntry(caller, { ...act, about: act.about.slice(from, from + peoplePerEntry) }, needs);
  }
}

/** Where the next one begins; somebody's second window may have said so already. */
async function rememberPart(
  made: MadeExport,
  { part, read }: { readonly part: number; readonly read: ExportPart },
  { exports }: DownloadExportNeeds,
): Promise<void> {
  if (part !== made.partRows.length + 1) return;
  const marks = read.next === undefined ? made.marks : [...made.marks, read.next];
  await exports.replace(
    { ...made, marks, partRows: [...made.partRows, read.rows.length], complete: read.next === undefined },
    made.revision,
  );
}
