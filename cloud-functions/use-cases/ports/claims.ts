import type { Claim } from '../../domain/claim/claim';
import type { PersonId } from '../../domain/ids';
import type { Page, PageRequest } from './page';

export type Claims = {
  /** One with this id already there stays as it is and is given back. */
  add(claim: Claim): Promise<Claim>;
  get(claimId: string): Promise<Claim | undefined>;
  /** The next revision, if `revision` is the one held; `undefined`: it changed meanwhile, nothing was written. */
  replace(claim: Claim, revision: number): Promise<Claim | undefined>;
  /** Newest first. */
  listOfPerson(personId: PersonId, request: PageRequest): Promise<Page<Claim> | undefined>;
  /** `waiting`: oldest first. `reviewed`: newest first, by when they were filed. */
  listOfDivision(division: string, list: 'waiting' | 'reviewed', request: PageRequest): Promise<Page<Claim> | undefined>;
};
