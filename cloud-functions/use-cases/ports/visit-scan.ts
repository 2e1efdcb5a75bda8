import type { CountedVisit } from '../../domain/statistics/counted-visit';
import type { Instant } from '../../domain/time';

export type VisitScanRequest = {
  readonly part: number;
  readonly parts: number;
  readonly after?: string;
  /** Visits in [from, to). */
  readonly from: Instant;
  readonly to: Instant;
};

/** One stretch; it may be empty and have a next one. `next` absent: this part is through. */
export type VisitScanPage = { readonly visits: readonly CountedVisit[]; readonly next?: string };

/**
 * Every visit and gate record of every site, for `roll-up` alone: it passes the whole table. `part` of `parts` splits it so that
 * parts can be read side by side; `after` resumes a part. Each visit that was there before the walk is given once.
 */
export type VisitScan = { readPart(request: VisitScanRequest): Promise<VisitScanPage> };
