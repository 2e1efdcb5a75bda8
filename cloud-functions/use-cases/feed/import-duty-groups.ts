import type { Caller } from '../../domain/caller';
import { readDutyGroupRow } from '../../domain/feed/duty-group-row';
import type { Refusal } from '../../domain/refusal';
import { done, type Result } from '../../domain/result';
import { type ImportPersonRowsNeeds, importPersonRows, type RowsImported } from './import-person-rows';
import { type RowsUpload, readingOf, rowsOfUpload } from './rows-of-upload';

/** Takes in rosters of groups with a testing duty. The same stretch with an end given later ends it; the former line stays on record. */
export async function importDutyGroups(
  { caller, body }: { readonly caller: Caller; readonly body: RowsUpload },
  needs: ImportPersonRowsNeeds,
): Promise<Result<RowsImported, Refusal>> {
  const rows = rowsOfUpload('duty-groups', body);
  if (!rows.ok) return rows;
  const reading = readingOf(body, needs);
  return done(
    await importPersonRows({ caller, operation: 'importDutyGroups', rows: rows.value.map((row) => readDutyGroupRow(row, reading)) }, needs),
  );
}
