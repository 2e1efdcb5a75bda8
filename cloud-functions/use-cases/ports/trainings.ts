import type { SiteId } from '../../domain/ids';
import type { Training } from '../../domain/inspection/training';
import type { Page, PageRequest } from './page';

export type Trainings = {
  /** One with this id and time already there stays as it is and is given back. */
  add(training: Training): Promise<Training>;
  /** Newest first, by when they were recorded. */
  listOfSite(siteId: SiteId, request: PageRequest): Promise<Page<Training> | undefined>;
};
