/** What a list that needs a second person does once its rows are read: one proposal out of the good ones. */
import type { Caller } from '../../domain/caller';
import type { RefusedRow, RowFault } from '../../domain/feed/row-problem';
import type { FactProposal, ProposedRow } from '../../domain/grounds/fact-proposal';
import { contentHash } from '../../domain/health-code/canonical-json';
import type { Refusal } from '../../domain/refusal';
import { done, type Result } from '../../domain/result';
import { countsText } from '../feed/import-person-rows';
import { writeAuditEntry } from '../tracing/write-audit-entry';
import { distinct, type PeopleOfRowsNeeds, peopleOfRows } from './people-of-rows';
import { type SubmitProposalNeeds, submitProposal } from './submit-proposal';

export type ImportProposalNeeds = SubmitProposalNeeds & PeopleOfRowsNeeds;

export type ProposalImported = {
  readonly received: number;
  readonly accepted: number;
  readonly alreadyHeld: number;
  readonly waitingForRegistration: number;
  readonly refused: readonly RefusedRow[];
  /** null: no row was good. */
  readonly proposalId: string | null;
};

export type ListToPropose = {
  readonly caller: Caller;
  /** As the audit names it. */
  readonly operation: string;
  readonly proposal: Pick<FactProposal, 'act' | 'division' | 'ground' | 'sender'>;
  readonly rows: readonly Result<ProposedRow, RowFault>[];
};

/**
 * A row that stands in the list twice is proposed once. Sent again, everything in it is held already. The record tells of
 * each time, also of a list without a good row.
 */
export async function importProposal(list: ListToPropose, needs: ImportProposalNeeds): Promise<Result<ProposalImported, Refusal>> {
  const { caller, operation } = list;
  const refusedRows = list.rows.flatMap((row, place): readonly RefusedRow[] => (row.ok ? [] : [{ row: place + 1, ...row.error }]));
  const good = list.rows.flatMap((row) => (row.ok ? [row.value] : []));
  const rows = [...new Map(good.map((row) => [contentHash([row.who, row.factId]), row])).values()];
  const proposed = rows.length === 0 ? done(nothingProposed) : await propose(list, rows, needs);
  if (!proposed.ok) return proposed;
  const { accepted } = proposed.value;
  const counts = { received: list.rows.length, alreadyHeld: good.length - accepted, refused: refusedRows };
  const imported: ProposalImported = { ...proposed.value, ...counts };
  await writeAuditEntry(caller, { operation, role: 'feed', target: countsText(imported), about: [] }, needs);
  return done(imported);
}

type Proposed = Pick<ProposalImported, 'accepted' | 'waitingForRegistration' | 'proposalId'>;
const nothingProposed: Proposed = { accepted: 0, waitingForRegistration: 0, proposalId: null };

async function propose(
  { caller, operation, proposal }: ListToPropose,
  rows: readonly ProposedRow[],
  needs: ImportProposalNeeds,
): Promise<Result<Proposed, Refusal>> {
  const proposalId = proposalIdOf([proposal, caller.personId, rows]);
  if (await needs.proposals.get(proposalId)) return done({ ...nothingProposed, proposalId });
  const people = await peopleOfRows(rows, needs);
  const submission = { proposal: { ...proposal, proposalId }, rows, operation, role: 'feed' as const, about: distinct(people) };
  const submitted = await submitProposal(caller, submission, needs);
  if (!submitted.ok) return submitted;
  if (submitted.value.wasThere) return done({ ...nothingProposed, proposalId });
  const unregistered = rows.filter(({ who }, place) => who.by === 'document' && people[place] === undefined);
  return done({ accepted: rows.length, waitingForRegistration: unregistered.length, proposalId });
}

/** A UUIDv7 in shape, made of the content, so that the same list is the same proposal. */
function proposalIdOf(content: unknown): string {
  const hash = contentHash(content);
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-7${hash.slice(12, 15)}-8${hash.slice(15, 18)}-${hash.slice(18, 30)}`;
}
