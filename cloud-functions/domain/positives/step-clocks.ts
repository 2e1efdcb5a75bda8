/** Within what time the next step is due: the one table of these limits. */
import { addMilliseconds, type Instant, millisecondsPerHour } from '../time';
import type { OpenState } from './positive';

type StepClock = { readonly hours: number; readonly source: 'published' | 'district'; readonly reason: string };

/**
 * Hours from one step to the next. Only the first has a published figure that we could confirm: 《新冠病毒无症状感染者管理规范》 of the
 * State Council's joint mechanism, April 2020 (Xinhua, 2020-04-09), has whoever finds one report within two hours. For
 * the others we found none: they are the district's own setting, and marked so.
 */
export const stepClocks: Readonly<Record<OpenState, StepClock>> = {
  found: { hours: 2, source: 'published', reason: '《新冠病毒无症状感染者管理规范》, April 2020: reported within 2 hours' },
  notified: {
    hours: 2,
    source: 'district',
    reason: 'a vehicle is there within two hours of the call, as long as the report itself may take',
  },
  transferred: {
    hours: 4,
    source: 'district',
    reason: 'a drive across the county and an admission take half a shift; later, somebody asks',
  },
  admitted: {
    hours: 14 * 24,
    source: 'district',
    reason: 'the ward decides on release; after two weeks somebody asks, so that nobody is forgotten',
  },
};

/** `since`: when the step before happened. */
export const stepDueAt = (state: OpenState, since: Instant): Instant =>
  addMilliseconds(since, stepClocks[state].hours * millisecondsPerHour);
