import type { Publication, RiskArea } from '../../domain/risk-areas/publication';
import type { Instant } from '../../domain/time';

export type PublicationHeader = Omit<Publication, 'areas'> & { readonly importedAt: Instant };

export type RiskAreaStore = {
  /** Writes every area first and the header last, so that a publication is held whole or not at all. Repeatable. */
  save(publication: Publication, importedAt: Instant): Promise<void>;
  getHeader(publicationId: string): Promise<PublicationHeader | undefined>;
  /** Headers published at or before `at`, newest first. */
  listHeaders(at: Instant, itemsMax: number): Promise<readonly PublicationHeader[]>;
  areasOfCounty(publicationId: string, county: string): Promise<readonly RiskArea[]>;
};
