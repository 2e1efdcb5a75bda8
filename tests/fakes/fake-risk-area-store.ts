import { publicationKeptUntil } from '../../cloud-functions/adapters/dynamodb/retention';
import type { Publication } from '../../cloud-functions/domain/risk-areas/publication';
import type { Instant } from '../../cloud-functions/domain/time';
import type { Clock } from '../../cloud-functions/use-cases/ports/clock';
import type { RiskAreaStore } from '../../cloud-functions/use-cases/ports/risk-area-store';

type Held = { readonly publication: Publication; readonly importedAt: Instant };

export function fakeRiskAreaStore(clock: Clock): RiskAreaStore {
  const publications = new Map<string, Held>();
  const kept = () => [...publications.values()].filter(({ importedAt }) => publicationKeptUntil(importedAt) > clock.now());
  const headerOf = ({ publication: { areas: _, ...header }, importedAt }: Held) => ({ ...header, importedAt });
  return {
    async save(publication, importedAt) {
      publications.set(publication.publicationId, { publication, importedAt });
    },
    getHeader: async (publicationId) =>
      kept()
        .filter(({ publication }) => publication.publicationId === publicationId)
        .map(headerOf)[0],
    listHeaders: async (at, itemsMax) =>
      kept()
        .map(headerOf)
        .filter(({ publishedAt }) => publishedAt <= at)
        .sort((a, b) => b.publishedAt - a.publishedAt)
        .slice(0, itemsMax),
    areasOfCounty: async (publicationId, county) =>
      kept()
        .filter(({ publication }) => publication.publicationId === publicationId)
        .flatMap(({ publication }) => publication.areas.filter((area) => area.county === county)),
  };
}
