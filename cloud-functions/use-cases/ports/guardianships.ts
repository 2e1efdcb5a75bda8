import type { Guardianship } from '../../domain/family/guardianship';
import type { PersonId } from '../../domain/ids';
import type { Instant } from '../../domain/time';
import type { Page, PageRequest } from './page';

export type Guardianships = {
  /** Stored once under its id; the same id again gives what is stored. */
  add(guardianship: Guardianship): Promise<Guardianship>;
  /** Of this guardian; `undefined`: there is none, or it is another's. */
  get(guardian: PersonId, guardianshipId: string): Promise<Guardianship | undefined>;
  find(guardianshipId: string): Promise<Guardianship | undefined>;
  /** Replaces the record if it still has `revision`; `undefined` if not. */
  replace(guardianship: Guardianship, revision: number): Promise<Guardianship | undefined>;
  /** Every state, oldest first; at most a few. */
  listOfGuardian(guardian: PersonId): Promise<readonly Guardianship[]>;
  /** Active ones in which this person is the dependant. */
  listOfDependant(dependant: PersonId): Promise<readonly Guardianship[]>;
  /** `waiting`: oldest first. `reviewed`: newest first. */
  listOfDivision(division: string, list: 'waiting' | 'reviewed', request: PageRequest): Promise<Page<Guardianship> | undefined>;
  /** A one-time code: kept under its keyed hash, taken once before `until`. */
  keepConsent(code: string, consent: { readonly personId: PersonId; readonly until: Instant }): Promise<void>;
  takeConsent(code: string, now: Instant): Promise<PersonId | undefined>;
};
