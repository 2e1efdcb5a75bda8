import { instant } from '../../cloud-functions/domain/time';
import type { RiskAreaStore } from '../../cloud-functions/use-cases/ports/risk-area-store';
import { fakeRiskAreaStore } from '../fakes/fake-risk-area-store';

/** Long before any publication: nothing has expired yet. */
const beforeEverything = { now: () => instant(0) };

/** The fake store, with what was written. */
export function watchedRiskAreas(): RiskAreaStore & { readonly saves: readonly string[] } {
  const store = fakeRiskAreaStore(beforeEverything);
  const saves: string[] = [];
  return {
    ...store,
    saves,
    async save(publication, importedAt) {
      saves.push(publication.publicationId);
      await store.save(publication, importedAt);
    },
  };
}
