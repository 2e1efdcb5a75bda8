import type { Caller } from '../../domain/caller';
import { readFhirBundle } from '../../domain/feed/fhir-bundle';
import { readLabObservation, readLabRow } from '../../domain/feed/lab-row';
import type { PersonRow, Reading } from '../../domain/feed/read-row';
import type { RowFault } from '../../domain/feed/row-problem';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { type EnterPositivesNeeds, enterPositives } from '../positives/enter-positives';
import { type ImportPersonRowsNeeds, importPersonRows, type RowsImported, type RowTakenIn } from './import-person-rows';
import { type RowsUpload, readingOf, rowsMax, rowsOfUpload } from './rows-of-upload';

type FhirUpload = { readonly format: 'fhir'; readonly sender: string; readonly bundle: unknown };
export type ImportLabResultsNeeds = ImportPersonRowsNeeds & EnterPositivesNeeds;
export type ImportLabResultsInput = { readonly caller: Caller; readonly body: RowsUpload | FhirUpload };

/**
 * Takes in samples and results of a laboratory. A result that is reported again later replaces the former, which stays on
 * record as withdrawn; a positive one is a fact like any other, a rule holds it for confirmation, and it is entered in the
 * register of positives.
 * Refused as a whole: what cannot be read at all.
 */
export async function importLabResults(
  { caller, body }: ImportLabResultsInput,
  needs: ImportLabResultsNeeds,
): Promise<Result<RowsImported, Refusal>> {
  const rows = body.format === 'fhir' ? rowsOfBundle(body.bundle, readingOf(body, needs)) : rowsOfTable(body, readingOf(body, needs));
  if (!rows.ok) return rows;
  const onTaken = (taken: readonly RowTakenIn[]) => enterPositives(caller, taken, needs);
  return done(await importPersonRows({ caller, operation: 'importLabResults', rows: rows.value, onTaken }, needs));
}

type Rows = Result<readonly Result<PersonRow, RowFault>[], Refusal>;

function rowsOfTable(upload: RowsUpload, reading: Reading): Rows {
  const rows = rowsOfUpload('lab-results', upload);
  return rows.ok ? done(rows.value.map((row) => readLabRow(row, reading))) : rows;
}

function rowsOfBundle(bundle: unknown, reading: Reading): Rows {
  const observations = readFhirBundle(bundle);
  if (!observations.ok) return refused({ code: 'rows-not-readable', detail: observations.error });
  if (observations.value.length > rowsMax)
    return refused({ code: 'rows-not-readable', detail: `more than ${rowsMax} Observations: send them in parts` });
  return done(observations.value.map((observation) => readLabObservation(observation, reading)));
}
