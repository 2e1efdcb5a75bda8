import type { FactProposal, ProposedRow } from '../../domain/grounds/fact-proposal';
import type { Page, PageRequest } from './page';

export type FactProposals = {
  /** Kept whole or not at all. One with this id already there stays as it is, rows and all, and is given back. */
  add(proposal: FactProposal, rows: readonly ProposedRow[]): Promise<FactProposal>;
  get(proposalId: string): Promise<FactProposal | undefined>;
  /** The next revision, if `revision` is the one held; `undefined`: it changed meanwhile, nothing was written. */
  replace(proposal: FactProposal, revision: number): Promise<FactProposal | undefined>;
  /** Rows from `from` (0 is the first) on, in their order, `rowsMax` of them at most. */
  rowsOf(proposalId: string, range: { readonly from: number; readonly rowsMax: number }): Promise<readonly ProposedRow[]>;
  /** `waiting`: oldest first, those being written among them. `reviewed`: newest first, by when they were submitted. */
  listOfDivision(division: string, list: 'waiting' | 'reviewed', request: PageRequest): Promise<Page<FactProposal> | undefined>;
};
