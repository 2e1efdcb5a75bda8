import * as z from 'zod';
import type { EndpointTable } from './endpoint';
import { divisionCode, isoDay, pageMark, siteCode, siteId } from './schemas/basics';
import { checkInRecorded, checkInRequest } from './schemas/check-in';
import { codeIssued, codeRequest } from './schemas/code';
import { decision } from './schemas/decision';
import { declarationAccepted, declarationRequest } from './schemas/declaration';
import { factsShown, identityRegistered, identityRequest, profile, readsOfRecord } from './schemas/person';
import { health, ruleSetShown, trustList } from './schemas/public';
import { divisions, publicationImported, publicationUpload, riskAreasOfCounty } from './schemas/risk-area';
import {
  alipaySignIn,
  demoPeople,
  demoSignIn,
  phoneSignIn,
  session,
  signInCodeRequest,
  signInCodeSent,
  wechatSignIn,
} from './schemas/session';
import { siteApplication, siteFlow, sitePublic, siteReview, siteShown, sitesShown } from './schemas/site';
import { auditEntries, myVisits, personVisitsRead, siteVisitsRead, visitsRead } from './schemas/visit';

const anyone = { kind: 'anyone' } as const;
const self = { kind: 'roles', roles: ['resident'], scope: 'self' } as const;
const ownSite = { kind: 'roles', roles: ['resident'], scope: 'own-site' } as const;
const districtOfficer = { kind: 'roles', roles: ['officer'], scope: 'district' } as const;
const onePage = z.strictObject({ page: pageMark.optional() });
const oneSite = z.strictObject({ siteId });

/** The contract: what each operation takes, gives, may refuse with, and who may call it. */
export const endpoints = {
  requestSignInCode: {
    audience: 'resident',
    access: anyone,
    summary: 'Send a one-time sign-in code to a phone',
    body: signInCodeRequest,
    response: signInCodeSent,
    status: 202,
    problems: ['sign-in-code-too-soon', 'sign-in-provider-unreachable'],
  },
  signInWithPhone: {
    audience: 'resident',
    access: anyone,
    summary: 'Sign in with phone number and one-time code',
    body: phoneSignIn,
    response: session,
    problems: ['sign-in-code-wrong'],
  },
  signInWithWechat: {
    audience: 'resident',
    access: anyone,
    summary: 'Sign in with the code of wx.login',
    body: wechatSignIn,
    response: session,
    problems: ['sign-in-refused', 'sign-in-provider-unreachable'],
  },
  signInWithAlipay: {
    audience: 'resident',
    access: anyone,
    summary: 'Sign in with the code of my.getAuthCode',
    body: alipaySignIn,
    response: session,
    problems: ['sign-in-refused', 'sign-in-provider-unreachable'],
  },
  listDemoPeople: {
    audience: 'resident',
    access: anyone,
    summary: 'People of the demo city one may sign in as',
    response: demoPeople,
    problems: [],
    localOnly: true,
  },
  signInAsDemoPerson: {
    audience: 'resident',
    access: anyone,
    summary: 'Sign in as a person of the demo city',
    body: demoSignIn,
    response: session,
    problems: [],
    localOnly: true,
  },
  renewSession: {
    audience: 'resident',
    access: self,
    summary: 'Exchange a session that still holds for a fresh one',
    response: session,
    problems: [],
  },
  getMyProfile: { audience: 'resident', access: self, summary: 'Who I am to the system', response: profile, problems: [] },
  registerIdentity: {
    audience: 'resident',
    access: self,
    summary: 'Register identity by document',
    body: identityRequest,
    response: identityRegistered,
    problems: ['identity-locked', 'document-already-registered', 'desk-needed'],
  },
  declareHealth: {
    audience: 'resident',
    access: self,
    summary: 'Declare health, contacts and 14-day travel',
    body: declarationRequest,
    bodyBytesMax: 32_768,
    response: declarationAccepted,
    status: 201,
    problems: ['identity-needed'],
  },
  issueMyCode: {
    audience: 'resident',
    access: self,
    summary: 'Sign the anchor of a personal code',
    body: codeRequest,
    response: codeIssued,
    status: 201,
    problems: ['identity-needed', 'declaration-needed'],
  },
  explainMyColour: {
    audience: 'resident',
    access: self,
    summary: 'Why my code has its colour',
    response: decision,
    problems: ['declaration-needed'],
  },
  listMyFacts: { audience: 'resident', access: self, summary: 'Every fact recorded about me', response: factsShown, problems: [] },
  listMyVisits: {
    audience: 'resident',
    access: self,
    summary: 'Places I checked in to',
    query: onePage,
    response: myVisits,
    problems: ['page-mark-not-valid'],
  },
  listReadsOfMyRecord: {
    audience: 'resident',
    access: self,
    summary: 'Who looked at my record, when and why',
    query: onePage,
    response: readsOfRecord,
    problems: ['page-mark-not-valid'],
  },

  checkInToSite: {
    audience: 'check-in',
    access: self,
    summary: 'Record a visit and answer admitted or not',
    body: checkInRequest,
    bodyBytesMax: 2_048,
    response: checkInRecorded,
    problems: ['check-in-time-out-of-bounds', 'check-in-already-used', 'site-code-not-genuine', 'site-code-not-active'],
  },

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

  listSiteApplications: {
    audience: 'district',
    access: districtOfficer,
    summary: 'Site applications of my district waiting for review',
    query: onePage,
    response: sitesShown,
    problems: ['page-mark-not-valid'],
  },
  reviewSiteApplication: {
    audience: 'district',
    access: districtOfficer,
    summary: 'Approve or return a site application',
    params: oneSite,
    body: siteReview,
    response: siteShown,
    problems: ['already-reviewed', 'changed-meanwhile'],
  },
  listDistrictSites: {
    audience: 'district',
    access: districtOfficer,
    summary: 'Sites of my district',
    query: onePage,
    response: sitesShown,
    problems: ['page-mark-not-valid'],
  },
  readSiteVisits: {
    audience: 'district',
    access: districtOfficer,
    summary: 'Visits to a site in a time window',
    body: siteVisitsRead,
    response: visitsRead,
    problems: ['case-needed', 'window-too-large', 'page-mark-not-valid'],
  },
  readPersonVisits: {
    audience: 'district',
    access: districtOfficer,
    summary: 'Visits of a person in a time window',
    body: personVisitsRead,
    response: visitsRead,
    problems: ['case-needed', 'window-too-large', 'page-mark-not-valid'],
  },
  listAuditEntries: {
    audience: 'district',
    access: { kind: 'roles', roles: ['officer', 'auditor'], scope: 'district' },
    summary: 'Audit record: an officer sees their own reads, an auditor the district',
    query: z.strictObject({ day: isoDay.optional(), page: pageMark.optional() }),
    response: auditEntries,
    problems: ['page-mark-not-valid'],
  },

  importRiskAreas: {
    audience: 'feeds',
    access: { kind: 'roles', roles: ['feed'], scope: 'country' },
    summary: 'Import a national risk-area publication',
    body: publicationUpload,
    bodyBytesMax: 8_388_608,
    response: publicationImported,
    problems: ['publication-not-readable'],
  },

  getHealth: { audience: 'public', access: anyone, summary: 'Whether the service answers', response: health, problems: [] },
  getOpenapi: { audience: 'public', access: anyone, summary: 'This document', response: 'openapi', problems: [] },
  getTrustList: { audience: 'public', access: anyone, summary: 'Public keys of personal codes', response: trustList, problems: [] },
  getRuleSet: {
    audience: 'public',
    access: anyone,
    summary: 'A published rule set: texts and legal basis',
    params: z.strictObject({ ruleSetId: z.string().regex(/^\d{6}@\d{4}-\d{2}-\d{2}$/) }),
    response: ruleSetShown,
    problems: [],
  },
  findSiteByCode: {
    audience: 'public',
    access: anyone,
    summary: 'The site behind a site code',
    params: z.strictObject({ siteCode }),
    response: sitePublic,
    problems: ['site-code-not-genuine', 'site-code-not-active'],
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
    summary: 'Risk areas of a county in force',
    query: z.strictObject({ county: divisionCode }),
    response: riskAreasOfCounty,
    problems: [],
  },
} as const satisfies EndpointTable;

export type Endpoints = typeof endpoints;
