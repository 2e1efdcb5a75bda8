/** For whoever manages a site. */
import * as z from 'zod';
import type { Endpoint } from '../endpoint';
import { isoDay } from '../schemas/basics';
import { siteApplication, siteFlow, siteShown, sitesShown } from '../schemas/site';
import { onePage, oneSite, ownSite, self } from './access';

export const siteEndpoints = {
  applyForSite: {
    audience: 'site',
    access: self,
    summary: 'Apply for a site code',
    body: siteApplication,
    response: siteShown,
    status: 201,
    problems: ['identity-needed'],
  },
  listMySites: {
    audience: 'site',
    access: self,
    summary: 'Sites I manage',
    query: onePage,
    response: sitesShown,
    problems: ['page-mark-not-valid'],
  },
  getSitePoster: {
    audience: 'site',
    access: ownSite,
    summary: 'The poster of a site as PDF',
    params: oneSite,
    query: z.strictObject({ language: z.enum(['zh-CN', 'en']).default('zh-CN') }),
    response: 'pdf',
    problems: ['site-not-approved', 'site-code-not-active'],
  },
  getSiteFlow: {
    audience: 'site',
    access: ownSite,
    summary: 'Hourly counts of a site',
    params: oneSite,
    query: z.strictObject({ day: isoDay.optional() }),
    response: siteFlow,
    problems: [],
  },
} as const satisfies Readonly<Record<string, Endpoint>>;
