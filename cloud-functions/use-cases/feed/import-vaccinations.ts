import type { Caller } from '../../domain/caller';
import { readVaccinationRow } from '../../domain/feed/vaccination-row';
import type { Refusal } from '../../domain/refusal';
import { done, type Result } from '../../domain/result';
import { type ImportPersonRowsNeeds, importPersonRows, type RowsImported } from './import-person-rows';
import { type RowsUpload, readingOf, rowsOfUpload } from './rows-of-upload';

/** Takes in doses. Each dose of a person counts once, whoever reports it. */
export async function importVaccinations(
  { caller, body }: { readonly caller: Caller; readonly body: RowsUpload },
  needs: ImportPersonRowsNeeds,
): Promise<Result<RowsImported, Refusal>> {
  const rows = rowsOfUpload('vaccinations', body);
  if (!rows.ok) return rows;
  const reading = readingOf(body, needs);
  return done(
    await importPersonRows(
      { caller, operation: 'importVaccinations', rows: rows.value.map((row) => readVaccinationRow(row, reading)) },
      needs,
    ),
  );
}
