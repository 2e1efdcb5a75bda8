import type { AnswerOf } from '../../../services/operations';

/** One site as the desk's page of it has read it. */
export type SitePage = AnswerOf<'getDistrictSite'>;
