import type { Caller } from '../../domain/caller';
import { loadDivisions } from '../../domain/divisions/load-divisions';
import { type MassTestRoundRow, readMassTestRoundRow } from '../../domain/feed/mass-test-round-row';
import type { Reading } from '../../domain/feed/read-row';
import type { RowFault } from '../../domain/feed/row-problem';
import type { ProposedRow } from '../../domain/grounds/fact-proposal';
import { contentHash } from '../../domain/health-code/canonical-json';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { type RowsUpload, readingOf, rowsOfUpload } from '../feed/rows-of-upload';
import { type ImportProposalNeeds, importProposal, type ProposalImported } from './import-proposal';

export type ImportMassTestRoundsInput = { readonly caller: Caller; readonly body: RowsUpload };

/**
 * Takes in rounds of mass testing of one division, to be approved there by an officer: a round makes everybody who misses it
 * wait for a sample. Rows of another division than the first good one are refused, since nobody of that district would see them.
 */
export async function importMassTestRounds(
  { caller, body }: ImportMassTestRoundsInput,
  needs: ImportProposalNeeds,
): Promise<Result<ProposalImported, Refusal>> {
  const rows = rowsOfUpload('mass-test-rounds', body);
  if (!rows.ok) return rows;
  const reading = readingOf(body, needs);
  const divisions = await loadDivisions();
  const read = rows.value.map((row) => readMassTestRoundRow(row, reading));
  const exists = (row: MassTestRoundRow) => divisions.get(row.division) !== undefined;
  const first = read.find((row) => row.ok && exists(row.value));
  const division = first?.ok ? first.value.division : '';
  const proposed = read.map((row): Result<ProposedRow, RowFault> => {
    if (!row.ok) return row;
    return row.value.division === division ? roundRow(row.value, reading) : refused({ field: 'division', code: 'not-a-place' });
  });
  const proposal = { act: 'mass-test-round', division, ground: 'mass-test-round', sender: reading.sender } as const;
  return importProposal({ caller, operation: 'importMassTestRounds', proposal, rows: proposed }, needs);
}

function roundRow({ round, division, from, to, evidence }: MassTestRoundRow, { sender }: Reading): Result<ProposedRow, RowFault> {
  if (!/\d/.test(evidence)) return refused({ field: 'evidence', code: 'number-needed' });
  return done({
    who: { by: 'nobody' },
    kind: 'mass-test-round',
    at: from,
    until: to,
    evidence: `${sender} ${evidence}`,
    factId: `${division}-${contentHash([division, round, from, to]).slice(0, 24)}`,
    details: { round, division },
  });
}
