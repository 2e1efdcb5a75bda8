/** Counts, never people. */
import type { Endpoint } from '../endpoint';
import { daysQuery, labTimelinessShown, oddSitesQuery, oddSitesShown, statisticsShown } from '../schemas/statistics';

const readers = { kind: 'roles', roles: ['officer', 'reviewer', 'tracer', 'inspector', 'administrator'], scope: 'district' } as const;

export const statisticsEndpoints = {
  getStatistics: {
    audience: 'district',
    access: readers,
    summary: 'Counts of my district or sub-district over at most 31 days; small numbers about people are left out',
    query: daysQuery,
    response: statisticsShown,
    problems: ['window-too-large'],
  },
  getLabTimeliness: {
    audience: 'district',
    access: readers,
    summary: 'How long laboratories took for samples of my district',
    query: daysQuery,
    response: labTimelinessShown,
    problems: ['window-too-large'],
  },
  listOddSites: {
    audience: 'district',
    access: readers,
    summary: 'Site codes to look at: dead, odd or over-busy, with the numbers that say so',
    query: oddSitesQuery,
    response: oddSitesShown,
    problems: ['page-mark-not-valid'],
  },
} as const satisfies Readonly<Record<string, Endpoint>>;
