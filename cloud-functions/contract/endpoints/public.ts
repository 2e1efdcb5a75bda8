/** For anybody, signed in or not. */
import * as z from 'zod';
import type { Endpoint } from '../endpoint';
import { divisionCode, isoInstant, siteCode } from '../schemas/basics';
import { grounds, wayIn } from '../schemas/fact-proposal';
import { turnedCodes, turnedCodesQuery } from '../schemas/gate';
import { health, ruleSetShown, trustList } from '../schemas/public';
import { ruleSetHash, ruleSetId, timetableShown } from '../schemas/release';
import { divisions, riskAreasOfCounty } from '../schemas/risk-area';
import { sitePublic } from '../schemas/site';
import { anyone } from './access';

export const publicEndpoints = {
  getHealth: { audience: 'public', access: anyone, summary: 'Whether the service answers', response: health, problems: [] },
  getOpenapi: { audience: 'public', access: anyone, summary: 'This document', response: 'openapi', problems: [] },
  getTrustList: { audience: 'public', access: anyone, summary: 'Public keys of personal codes', response: trustList, problems: [] },
  getTurnedCodes: {
    audience: 'public',
    access: anyone,
    summary: 'Codes still in time whose holder is no longer green, since the last look',
    query: turnedCodesQuery,
    response: turnedCodes,
    problems: [],
  },
  listGrounds: {
    audience: 'public',
    access: anyone,
    summary: 'Published grounds for facts, all or those of one way in',
    query: z.strictObject({ way: wayIn.optional() }),
    response: grounds,
    problems: [],
  },
  getTimetable: {
    audience: 'public',
    access: anyone,
    summary: 'Which published rule set judges whom, and since when',
    response: timetableShown,
    problems: [],
  },
  getRuleSet: {
    audience: 'public',
    access: anyone,
    summary: 'A published rule set: texts and legal basis',
    params: z.strictObject({ ruleSetId: z.union([ruleSetId, ruleSetHash]) }),
    response: ruleSetShown,
    problems: [],
  },
  findSiteByCode: {
    audience: 'public',
    access: anyone,
    summary: 'The site behind a site code',
    params: z.strictObject({ siteCode }),
    response: sitePublic,
    problems: ['site-code-not-genuine', 'site-code-replaced', 'site-suspended', 'site-revoked', 'site-door-closed'],
  },
  openSiteCode: {
    audience: 'public',
    access: anyone,
    summary: 'Open a site code in the browser app',
    params: z.strictObject({ siteCode }),
    response: 'redirect',
    status: 302,
    problems: [],
  },
  listDivisions: {
    audience: 'public',
    access: anyone,
    summary: 'Divisions below one (GB/T 2260)',
    query: z.strictObject({ parent: divisionCode.optional() }),
    response: divisions,
    problems: [],
  },
  listRiskAreasOfCounty: {
    audience: 'public',
    access: anyone,
    summary: 'Risk areas of a county in force now, or at an instant of the past',
    query: z.strictObject({ county: divisionCode, at: isoInstant.optional() }),
    response: riskAreasOfCounty,
    problems: [],
  },
} as const satisfies Readonly<Record<string, Endpoint>>;
