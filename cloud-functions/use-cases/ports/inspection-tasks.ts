import type { SiteId } from '../../domain/ids';
import type { InspectionForce, InspectionTask } from '../../domain/inspection/inspection-task';
import type { Page, PageRequest } from './page';

export type InspectionListAsked = {
  /** A district (GB/T 2260) or a sub-district (GB/T 10114). */
  readonly area: string;
  readonly list: 'open' | 'closed';
  /** Absent: both. */
  readonly force?: InspectionForce;
};

export type InspectionTasks = {
  /** A site has one task that is not closed: this one from now on, or the one that was there, which is given back. */
  open(task: InspectionTask): Promise<InspectionTask>;
  get(inspectionId: string): Promise<InspectionTask | undefined>;
  /** The next revision, if `revision` is the one held; `undefined`: it changed meanwhile, nothing was written. A closed one makes way for another. */
  replace(task: InspectionTask, revision: number): Promise<InspectionTask | undefined>;
  /** `open`: due first. `closed`: newest first. */
  listOfArea(asked: InspectionListAsked, request: PageRequest): Promise<Page<InspectionTask> | undefined>;
  /** Due last first. */
  listOfSite(siteId: SiteId, request: PageRequest): Promise<Page<InspectionTask> | undefined>;
};
