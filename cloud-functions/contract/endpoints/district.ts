/** The district's desk. */
import * as z from 'zod';
import type { Endpoint } from '../endpoint';
import { isoDay, pageMark } from '../schemas/basics';
import { claimReview, claimShown, claims } from '../schemas/claim';
import {
  factProposalId,
  factProposalRequest,
  factProposalReview,
  factProposalShown,
  factProposals,
  personFacts,
  personFactsRead,
  withdrawalProposalRequest,
} from '../schemas/fact-proposal';
import { siteReview, siteShown, sitesShown } from '../schemas/site';
import { lateSamples, missedTests, testListRead } from '../schemas/test-list';
import { auditEntries, personVisitsRead, siteVisitsRead, visitsRead } from '../schemas/visit';
import { districtOfficer, onePage, oneSite } from './access';

export const districtEndpoints = {
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
    problems: ['window-too-large', 'page-mark-not-valid'],
  },
  readPersonVisits: {
    audience: 'district',
    access: districtOfficer,
    summary: 'Visits of a person in a time window',
    body: personVisitsRead,
    response: visitsRead,
    problems: ['window-too-large', 'page-mark-not-valid'],
  },
  listAuditEntries: {
    audience: 'district',
    access: { kind: 'roles', roles: ['officer', 'auditor'], scope: 'district' },
    summary: 'Audit record: an officer sees their own reads, an auditor the district',
    query: z.strictObject({ day: isoDay.optional(), page: pageMark.optional() }),
    response: auditEntries,
    problems: ['page-mark-not-valid'],
  },
  readPersonFacts: {
    audience: 'district',
    access: districtOfficer,
    summary: 'Facts and decision of a person, under a case',
    body: personFactsRead,
    response: personFacts,
    problems: [],
  },
  readMissedTests: {
    audience: 'district',
    access: districtOfficer,
    summary: 'People of my district whose test is overdue',
    body: testListRead,
    response: missedTests,
    problems: ['page-mark-not-valid'],
  },
  readLateSamples: {
    audience: 'district',
    access: districtOfficer,
    summary: 'Samples of my district whose result is late',
    body: testListRead,
    response: lateSamples,
    problems: ['page-mark-not-valid'],
  },
  proposeFact: {
    audience: 'district',
    access: districtOfficer,
    summary: 'Propose a fact about a person on a published ground',
    body: factProposalRequest,
    response: factProposalShown,
    status: 201,
    problems: ['ground-not-published'],
  },
  proposeWithdrawal: {
    audience: 'district',
    access: districtOfficer,
    summary: 'Propose to withdraw a fact',
    body: withdrawalProposalRequest,
    response: factProposalShown,
    status: 201,
    problems: ['already-withdrawn'],
  },
  listFactProposals: {
    audience: 'district',
    access: districtOfficer,
    summary: 'Facts waiting for a second person, and those reviewed',
    query: z.strictObject({ state: z.enum(['waiting', 'reviewed']).default('waiting'), page: pageMark.optional() }),
    response: factProposals,
    problems: ['page-mark-not-valid'],
  },
  reviewFactProposal: {
    audience: 'district',
    access: districtOfficer,
    summary: 'Approve or return proposed facts, as the second person',
    params: z.strictObject({ proposalId: factProposalId }),
    body: factProposalReview,
    response: factProposalShown,
    problems: ['second-person-needed', 'already-reviewed', 'changed-meanwhile'],
  },
  listClaims: {
    audience: 'district',
    access: districtOfficer,
    summary: 'Claims of residents of my district',
    query: z.strictObject({ state: z.enum(['waiting', 'reviewed']).default('waiting'), page: pageMark.optional() }),
    response: claims,
    problems: ['page-mark-not-valid'],
  },
  reviewClaim: {
    audience: 'district',
    access: districtOfficer,
    summary: 'Accept or refuse a claim',
    params: z.strictObject({ claimId: factProposalId }),
    body: claimReview,
    response: claimShown,
    problems: ['already-reviewed', 'changed-meanwhile'],
  },
} as const satisfies Readonly<Record<string, Endpoint>>;
