/** For whoever manages a site. */
import * as z from 'zod';
import type { Endpoint } from '../endpoint';
import { isoDay, siteId } from '../schemas/basics';
import { deviceId, deviceRevocation, deviceShown, devicesShown, enrolmentCodeMade, enrolmentCodeRequest } from '../schemas/device';
import { mySites } from '../schemas/registry';
import { posterSize, siteApplication, siteChange, siteFlow, siteShown } from '../schemas/site';
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
    response: mySites,
    problems: ['page-mark-not-valid'],
  },
  getSitePoster: {
    audience: 'site',
    access: ownSite,
    summary: 'The poster of a site as PDF',
    params: oneSite,
    query: z.strictObject({
      language: z.enum(['zh-CN', 'en']).default('zh-CN'),
      size: posterSize.default('a4'),
      door: z.coerce.number().int().min(1).max(31).optional(),
    }),
    response: 'pdf',
    problems: ['site-not-approved', 'site-code-replaced', 'site-suspended', 'site-revoked', 'site-door-closed'],
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
  changeMySite: {
    audience: 'site',
    access: ownSite,
    summary: "Replace a site's posters, suspend, resume or close it",
    params: oneSite,
    body: siteChange,
    response: siteShown,
    problems: ['step-not-possible', 'changed-meanwhile'],
  },
  makeEnrolmentCode: {
    audience: 'site',
    access: ownSite,
    summary: 'A one-time code with which a device becomes a gate of my site',
    params: oneSite,
    body: enrolmentCodeRequest,
    response: enrolmentCodeMade,
    status: 201,
    problems: ['site-not-approved'],
  },
  listSiteDevices: {
    audience: 'site',
    access: ownSite,
    summary: 'Gates and door screens of my site',
    params: oneSite,
    query: onePage,
    response: devicesShown,
    problems: ['page-mark-not-valid'],
  },
  revokeSiteDevice: {
    audience: 'site',
    access: ownSite,
    summary: 'Revoke a device of my site',
    params: z.strictObject({ siteId, deviceId }),
    body: deviceRevocation,
    response: deviceShown,
    problems: ['changed-meanwhile'],
  },
} as const satisfies Readonly<Record<string, Endpoint>>;
