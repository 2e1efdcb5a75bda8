import type { Approval } from '../../domain/approval/approval';
import type { PersonId } from '../../domain/ids';
import type { Page, PageRequest } from './page';

export type Approvals = {
  /** One with this id already there stays as it is and is given back. */
  add(approval: Approval): Promise<Approval>;
  get(approvalId: string): Promise<Approval | undefined>;
  /** The next revision, if `revision` is the one held; `undefined`: it changed meanwhile, nothing was written. */
  replace(approval: Approval, revision: number): Promise<Approval | undefined>;
  /** `waiting`: oldest first. `reviewed`: newest first, by when it was asked. */
  listOfDivision(division: string, list: 'waiting' | 'reviewed', request: PageRequest): Promise<Page<Approval> | undefined>;
  /** Newest first. */
  listOfAsker(personId: PersonId, request: PageRequest): Promise<Page<Approval> | undefined>;
};
