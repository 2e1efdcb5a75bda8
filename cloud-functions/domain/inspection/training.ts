/** A training 培训 that somebody who works at a site's door has had. */
import type { PersonId, SiteId } from '../ids';
import type { Day, Instant } from '../time';

export const courses = ['gate-basics', 'offline-and-paper-codes', 'privacy'] as const;
export type Course = (typeof courses)[number];

export type Training = {
  /** A UUIDv7 made by the phone. */
  readonly trainingId: string;
  readonly siteId: SiteId;
  /** As whoever manages the site typed it; nobody is looked up by it. */
  readonly name: string;
  readonly course: Course;
  readonly heldOn: Day;
  readonly recordedAt: Instant;
  readonly recordedBy: PersonId;
};
