/** What every feed about people does once its rows are read: facts to their people, refusals row by row, an entry for the audit. */
import type { Caller, Role } from '../../domain/caller';
import type { PersonRow } from '../../domain/feed/read-row';
import type { RefusedRow, RowFault } from '../../domain/feed/row-problem';
import type { Result } from '../../domain/result';
import type { Clock } from '../ports/clock';
import type { LookupKeys } from '../ports/keys';
import type { DocumentRow, DocumentRowOutcome, PeopleStore } from '../ports/people-store';
import { type AuditNeeds, writeAuditEntry } from '../tracing/write-audit-entry';

export type ImportPersonRowsNeeds = AuditNeeds & {
  readonly people: Pick<PeopleStore, 'appendFactsOfDocuments'>;
  readonly lookupKeys: LookupKeys;
  readonly clock: Clock;
};

export type RowsImported = {
  readonly received: number;
  readonly accepted: number;
  readonly alreadyHeld: number;
  /** Of the accepted. */
  readonly waitingForRegistration: number;
  readonly refused: readonly RefusedRow[];
};

export type RowsToImport = {
  readonly caller: Caller;
  /** As the audit names it. */
  readonly operation: string;
  readonly rows: readonly Result<PersonRow, RowFault>[];
  /** Of the rows taken in, also those held already: a file that was broken off is finished when it is sent again. */
  readonly onTaken?: (rows: readonly RowTakenIn[]) => Promise<void>;
};

/** A row that was taken in, with the document it is kept under. */
export type RowTakenIn = { readonly row: PersonRow; readonly documentKey: string };

/** Bad rows are refused one by one, the others written. Sent again it changes nothing but the audit, which tells of each time. */
export async function importPersonRows(
  { caller, operation, rows, onTaken }: RowsToImport,
  needs: ImportPersonRowsNeeds,
): Promise<RowsImported> {
  const refusedRows: RefusedRow[] = [];
  const places: number[] = [];
  const documents: DocumentRow[] = [];
  const read: PersonRow[] = [];
  for (const [place, row] of rows.entries()) {
    if (!row.ok) {
      refusedRows.push({ row: place + 1, ...row.error });
      continue;
    }
    const { documentKeyText, facts, takenBack } = row.value;
    places.push(place);
    read.push(row.value);
    documents.push({ documentKey: needs.lookupKeys.lookupKey('document', documentKeyText), facts, ...(takenBack && { takenBack }) });
  }
  const outcomes = await needs.people.appendFactsOfDocuments(documents);
  for (const [index, outcome] of outcomes.entries())
    if (outcome === 'differs') refusedRows.push({ row: (places[index] ?? 0) + 1, field: '', code: 'differs-from-held' });
  await onTaken?.(read.flatMap((row, index) => takenIn(row, documents[index], outcomes[index])));
  const count = (...wanted: readonly DocumentRowOutcome[]) => outcomes.filter((outcome) => wanted.includes(outcome)).length;
  const imported: RowsImported = {
    received: rows.length,
    accepted: count('accepted', 'waiting'),
    alreadyHeld: count('already-held', 'already-waiting'),
    waitingForRegistration: count('waiting'),
    refused: refusedRows.sort((one, other) => one.row - other.row),
  };
  await writeAuditEntry(caller, { operation, role: roleOf(caller), target: countsText(imported), about: [] }, needs);
  return imported;
}

const takenIn = (row: PersonRow, document: DocumentRow | undefined, outcome: DocumentRowOutcome | undefined): readonly RowTakenIn[] =>
  document === undefined || outcome === 'differs' ? [] : [{ row, documentKey: document.documentKey }];

const roleOf = ({ roles }: Caller): Role => (roles.includes('feed') ? 'feed' : 'lab');

/** Counts only. */
export const countsText = ({ received, accepted, alreadyHeld, refused }: RowsImported): string =>
  `${received} rows: ${accepted} accepted, ${alreadyHeld} already held, ${refused.length} refused`;
