import type { Caller } from '../../domain/caller';
import { loadDivisions } from '../../domain/divisions/load-divisions';
import { type ControlListRow, readControlListRow } from '../../domain/feed/control-list-row';
import type { Reading } from '../../domain/feed/read-row';
import type { RowFault, RowProblemCode } from '../../domain/feed/row-problem';
import { checkGround } from '../../domain/grounds/check-ground';
import type { ProposedRow } from '../../domain/grounds/fact-proposal';
import { makeFact, proposedFactId } from '../../domain/grounds/proposed-fact';
import { groundsFor } from '../../domain/grounds/published-grounds';
import type { FieldRefusal, Refusal } from '../../domain/refusal';
import { type Result, refused } from '../../domain/result';
import { type RowsUpload, readingOf, rowsOfUpload } from '../feed/rows-of-upload';
import type { LookupKeys } from '../ports/keys';
import { type ImportProposalNeeds, importProposal, type ProposalImported } from './import-proposal';

export type ImportControlListInput = {
  readonly caller: Caller;
  readonly body: RowsUpload & { readonly division: string; readonly ground: string };
};
export type ImportControlListNeeds = ImportProposalNeeds & { readonly lookupKeys: LookupKeys };

/**
 * Takes in a list of key personnel on one published ground. Bad rows are refused one by one; the others are proposed
 * together to the officers of `division`, and nobody's facts change until one of them approves. The same list sent again is
 * the same proposal. Refused as a whole: no such division; a ground that is not published for lists.
 */
export async function importControlList(
  { caller, body }: ImportControlListInput,
  needs: ImportControlListNeeds,
): Promise<Result<ProposalImported, Refusal>> {
  if (!groundsFor('control-list').some(({ id }) => id === body.ground)) return refused({ code: 'ground-not-published' });
  if (!(await loadDivisions()).get(body.division)) {
    return refused({ code: 'request-not-valid', fields: [{ path: 'division', problem: 'not-a-place' }] });
  }
  const rows = rowsOfUpload('control-list', body);
  if (!rows.ok) return rows;
  const reading = readingOf(body, needs);
  const list: ListRead = { ground: body.ground, reading, lookupKeys: needs.lookupKeys };
  const read = rows.value.map((row) => readRow(row, list));
  const { sender } = reading;
  const proposal = { act: 'add', division: body.division, ground: body.ground, sender } as const;
  return importProposal({ caller, operation: 'importControlList', proposal, rows: read }, needs);
}

type ListRead = { readonly ground: string; readonly reading: Reading; readonly lookupKeys: LookupKeys };

function readRow(row: unknown, list: ListRead): Result<ProposedRow, RowFault> {
  const read = readControlListRow(row, list.reading);
  return read.ok ? proposedRow(read.value, list) : read;
}

function proposedRow(row: ControlListRow, { ground, reading, lookupKeys }: ListRead): Result<ProposedRow, RowFault> {
  const { at, until, details, documentKeyText, maskedDocumentNumber } = row;
  const grounded = checkGround({ ...row, until, ground, way: 'control-list', now: reading.now });
  if (!grounded.ok) return refused(faultOf(grounded.error));
  const { kind, source } = grounded.value;
  const evidence = `${reading.sender} ${row.evidence}`;
  const fact = { kind, source, at, until, evidence, details };
  const factId = proposedFactId(ground, fact);
  const made = makeFact({ ...fact, id: factId });
  if (!made.ok) return refused(faultOf({ code: 'request-not-valid', fields: [made.error] }));
  const documentKey = lookupKeys.lookupKey('document', documentKeyText);
  const who = { by: 'document', documentKey, maskedDocumentNumber } as const;
  return { ok: true, value: { who, kind, at, ...(until !== undefined && { until }), evidence, factId, details } };
}

function faultOf({ code, fields }: Refusal): RowFault {
  const [field] = fields ?? [];
  if (code === 'ground-not-published' || !field) return { field: 'kind', code: 'ground-does-not-permit' };
  return { field: field.path.replace(/^details\./, ''), code: rowProblemOf(field) };
}

/** Evidence without a number has a sentence of its own; the other problems of fields are problems of rows by the same name. */
function rowProblemOf({ path, problem }: FieldRefusal): RowProblemCode {
  if (path === 'evidence' && problem === 'wrong-format') return 'number-needed';
  if (problem === 'unknown-field') return 'unknown-column';
  if (problem === 'undertaking-needed') return 'wrong-format';
  return problem;
}
