import type { Visit } from '../../cloud-functions/domain/check-in/visit';
import type { Clock } from '../../cloud-functions/use-cases/ports/clock';
import type { VisitStore } from '../../cloud-functions/use-cases/ports/visit-store';
import { fakeVisitStore } from '../fakes/fake-visit-store';

export type WatchedVisits = VisitStore & { readonly all: () => readonly Visit[]; readonly countings: () => number };

/** The fake store, with what was written into it and how often it was counted. */
export function watchedVisits(clock: Clock): WatchedVisits {
  const store = fakeVisitStore(clock);
  const written: Visit[] = [];
  let countings = 0;
  return {
    ...store,
    all: () => [...written],
    countings: () => countings,
    async record(visit) {
      const outcome = await store.record(visit);
      if (!outcome.alreadyThere) written.push(visit);
      return outcome;
    },
    countHours(siteId, day, now) {
      countings += 1;
      return store.countHours(siteId, day, now);
    },
  };
}
