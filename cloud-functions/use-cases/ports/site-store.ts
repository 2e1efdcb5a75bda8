import type { PersonId, SiteId } from '../../domain/ids';
import type { Site, SiteState } from '../../domain/site-code/site';
import type { Page, PageRequest } from './page';

export type SiteStore = {
  /** Stores an application once; the same id again gives what is stored. */
  add(site: Site): Promise<Site>;
  get(siteId: SiteId): Promise<Site | undefined>;
  /** Replaces the record if it still has `revision`; `undefined` if not. */
  replace(site: Site, revision: number): Promise<Site | undefined>;
  listOfOwner(owner: PersonId, request: PageRequest): Promise<Page<Site> | undefined>;
  /** Oldest application first. */
  listOfDistrict(division: string, states: readonly SiteState[], request: PageRequest): Promise<Page<Site> | undefined>;
};
