import type { Caller } from '../../domain/caller';
import { readMedicinePurchaseRow } from '../../domain/feed/medicine-purchase-row';
import type { Refusal } from '../../domain/refusal';
import { done, type Result } from '../../domain/result';
import { type ImportPersonRowsNeeds, importPersonRows, type RowsImported } from './import-person-rows';
import { type RowsUpload, readingOf, rowsOfUpload } from './rows-of-upload';

/** Takes in registered purchases of the four classes of medicine. */
export async function importMedicinePurchases(
  { caller, body }: { readonly caller: Caller; readonly body: RowsUpload },
  needs: ImportPersonRowsNeeds,
): Promise<Result<RowsImported, Refusal>> {
  const rows = rowsOfUpload('medicine-purchases', body);
  if (!rows.ok) return rows;
  const reading = readingOf(body, needs);
  return done(
    await importPersonRows(
      { caller, operation: 'importMedicinePurchases', rows: rows.value.map((row) => readMedicinePurchaseRow(row, reading)) },
      needs,
    ),
  );
}
