import type { Guardianship } from '../../domain/family/guardianship';
import type { PersonId } from '../../domain/ids';
import type { Instant } from '../../domain/time';
import type { Page, PageRequest } from './page';

export type Guardianships = {
  /**
   * Stored once under its id; the same id again gives what is stored. `undefined`: this guardian has `dependantsMax` that wait or
   * are active; two requests at once never pass that either.
   */
  add(guardianship: Guardianship, dependantsMax: number): Promise<Guardianship | undefined>;
  /** Of this guardian; `undefined`: there is none, or it is another's. */
  get(guardian: PersonId, guardianshipId: string): Promise<Guardianship | undefined>;
  find(guardianshipId: string): Promise<Guardianship | undefined>;
  /** Replaces the record if it still has `revision`; `undefined` if not. */
  replace(guardianship: Guardianship, revision: number): Promise<Guardianship | undefined>;
  /** Every state, oldest first; at most a few. Ended and returned ones for 30 days. */
  listOfGuardian(guardian: PersonId): Promise<readonly Guardianship[]>;
  /** Active ones in which this person is the dependant, oldest first. */
  listOfDependant(dependant: PersonId): Promise<readonly Guardianship[]>;
  /** Those an officer compares. `waiting`: oldest first. `reviewed`: newest first, by when they were asked for. */
  listOfDivision(division: string, list: 'waiting' | 'reviewed', request: PageRequest): Promise<Page<Guardianship> | undefined>;
  /** A one-time code, `codeHash` its keyed hash. */
  keepConsent(codeHash: string, consent: { readonly personId: PersonId; readonly until: Instant }): Promise<void>;
  /** Whose it is, before its end, for the first guardianship that takes it; the same one may ask again. */
  takeConsent(codeHash: string, guardianshipId: string, now: Instant): Promise<PersonId | undefined>;
};
