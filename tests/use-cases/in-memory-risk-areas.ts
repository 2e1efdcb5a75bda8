import type { Publication } from '../../cloud-functions/domain/risk-areas/publication';
import type { Instant } from '../../cloud-functions/domain/time';
import type { RiskAreaStore } from '../../cloud-functions/use-cases/ports/risk-area-store';

/** Publications in memory; `saves` counts what was written. */
export function inMemoryRiskAreas(): RiskAreaStore & { readonly saves: string[] } {
  const held = new Map<string, { readonly publication: Publication; readonly importedAt: Instant }>();
  const headerOf = ({ publication: { areas: _, ...header }, importedAt }: { publication: Publication; importedAt: Instant }) => ({
    ...header,
    importedAt,
  });
  const saves: string[] = [];
  return {
    saves,
    async save(publication, importedAt) {
      saves.push(publication.publicationId);
      held.set(publication.publicationId, { publication, importedAt });
    },
    async getHeader(publicationId) {
      const entry = held.get(publicationId);
      return entry && headerOf(entry);
    },
    async listHeaders(at, itemsMax) {
      const published = [...held.values()].filter(({ publication }) => publication.publishedAt <= at).map(headerOf);
      return published.sort((one, other) => other.publishedAt - one.publishedAt).slice(0, itemsMax);
    },
    async areasOfCounty(publicationId, county) {
      return held.get(publicationId)?.publication.areas.filter((area) => area.county === county) ?? [];
    },
  };
}
