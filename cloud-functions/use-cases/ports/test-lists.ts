import type { PersonId } from '../../domain/ids';
import type { Instant } from '../../domain/time';
import type { Page, PageRequest } from './page';

/** A duty to be tested that was not met. `group`: the duty group, or the kind of fact that asked for a sample. */
export type MissedTest = {
  readonly personId: PersonId;
  readonly group: string;
  readonly dueAt: Instant;
  readonly lastSampledAt?: Instant;
};

/** A sample whose result is later than the rule set allows a laboratory. */
export type LateSample = {
  readonly personId: PersonId;
  readonly factId: string;
  /** Who reported the sample; empty: not said. */
  readonly laboratory: string;
  readonly sampledAt: Instant;
  readonly evidence?: string;
};

export type LaboratoryCount = { readonly laboratory: string; readonly samples: number; readonly oldestSampledAt: Instant };

/** What a district's list of one moment says as a whole. */
export type TestListHeader = {
  readonly asOf: Instant;
  readonly missedTests: number;
  readonly lateSamples: number;
  readonly byLaboratory: readonly LaboratoryCount[];
};

/** A page of the list it was begun with, even when a newer one has been made meanwhile. */
export type TestListPage<Row> = Page<Row> & { readonly header: TestListHeader };

/**
 * Lists of people overdue and of late samples, by district (GB/T 2260 of a county). They hold due times, never a colour,
 * and are told with the moment they were made; each is made whole before anyone sees it and gone a few hours later.
 */
export type TestLists = {
  addMissedTests(district: string, asOf: Instant, rows: readonly MissedTest[]): Promise<void>;
  addLateSamples(district: string, asOf: Instant, rows: readonly LateSample[]): Promise<void>;
  /** From now on readers see this list. */
  finish(district: string, header: TestListHeader): Promise<void>;
  /** The one a reader would see now; `undefined`: none. */
  latest(district: string): Promise<TestListHeader | undefined>;
  /** Longest overdue first. `not-made`: there is no list; `undefined`: the mark is not this list's, or its list is gone. */
  readMissedTests(district: string, request: PageRequest): Promise<TestListPage<MissedTest> | 'not-made' | undefined>;
  /** Longest waiting first. */
  readLateSamples(district: string, request: PageRequest): Promise<TestListPage<LateSample> | 'not-made' | undefined>;
};
