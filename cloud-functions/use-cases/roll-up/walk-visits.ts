import type { CountedVisit } from '../../domain/statistics/counted-visit';
import type { Instant } from '../../domain/time';
import type { VisitScan } from '../ports/visit-scan';

export type VisitWalk = {
  readonly visitScan: VisitScan;
  readonly from: Instant;
  readonly to: Instant;
  readonly onVisit: (visit: CountedVisit) => void;
};

/** Parts the table is read in; each holds about as much as another. */
const partsOfVisits = 16;
/** Read side by side: enough to keep one processor busy, few enough to leave the store to those who check in. */
const readersMax = 4;

/** Gives every visit once, in no order; memory holds a page for each reader. A fault ends the walk. Gives the requests it took. */
export async function walkVisits({ visitScan, from, to, onVisit }: VisitWalk): Promise<number> {
  const parts = Array.from({ length: partsOfVisits }, (_, part) => part).values();
  let requests = 0;
  const reader = async (): Promise<void> => {
    for (const part of parts) {
      let after: string | undefined;
      do {
        const page = await visitScan.readPart({ part, parts: partsOfVisits, from, to, ...(after !== undefined && { after }) });
        requests += 1;
        page.visits.forEach(onVisit);
        after = page.next;
      } while (after !== undefined);
    }
  };
  await Promise.all(Array.from({ length: readersMax }, reader));
  return requests;
}
