import type { PersonId } from '../../domain/ids';
import type { OpenState, Positive } from '../../domain/positives/positive';
import type { Instant } from '../../domain/time';
import type { Page, PageRequest } from './page';

/**
 * The lists of a district. `open` and its states: first what is due first. `waiting`: offered by other districts, the same
 * order. `released` and `mistaken`: last closed first. `handed-over`: given away, last first.
 */
export type PositiveList = 'open' | OpenState | 'waiting' | 'released' | 'mistaken' | 'handed-over';

export type PositivesCount = {
  readonly states: Readonly<Record<OpenState, number>>;
  readonly overdue: number;
  readonly waiting: number;
};

export type Positives = {
  /** One with this id already there stays as it is and is given back. */
  add(positive: Positive): Promise<Positive>;
  get(positiveId: string): Promise<Positive | undefined>;
  /** The next revision, if `revision` is the one held; `undefined`: it changed meanwhile, nothing was written. */
  replace(positive: Positive, revision: number): Promise<Positive | undefined>;
  /** Of samples, the entry each is in; reads no list. */
  findBySamples(sampleIds: readonly string[]): Promise<ReadonlyMap<string, Positive>>;
  /** The entry of somebody, by any of the ids they go under, that is open; reads no list. */
  findOpen(people: readonly PersonId[]): Promise<Positive | undefined>;
  /** `dueBefore`: of open ones, only those due before. */
  list(division: string, list: PositiveList, request: PageRequest & { readonly dueBefore?: Instant }): Promise<Page<Positive> | undefined>;
  /** Of the entries a district has to act on; each number ends at `positivesCountedMax`. */
  count(division: string, now: Instant): Promise<PositivesCount>;
};

/** Beyond it the desk says "1,000 or more": a district with so many has another problem than the exact figure. */
export const positivesCountedMax = 1_000;
