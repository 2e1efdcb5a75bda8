import type { AnswerOf } from '../../../services/operations';

export type Application = AnswerOf<'listSiteApplications'>['sites'][number];

/** Milliseconds left to review it; negative when it is overdue. `now`: server time. */
export const leftToReview = ({ reviewDueAt }: Pick<Application, 'reviewDueAt'>, now: number): number => Date.parse(reviewDueAt) - now;

/** Whole hours, at least one. */
export const wholeHours = (milliseconds: number): number => Math.max(1, Math.floor(Math.abs(milliseconds) / 3_600_000));
