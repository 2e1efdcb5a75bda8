/** The district's desk. */
import * as z from 'zod';
import type { Endpoint } from '../endpoint';
import { guardianshipId, isoDay, pageMark } from '../schemas/basics';
import { claimReview, claimShown, claims } from '../schemas/claim';
import { deviceId, deviceRevocation, deviceShown, devicesShown, gateSettings } from '../schemas/device';
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
import { deskPaperCodeRequest, guardianshipReview, guardianshipShown, guardianships } from '../schemas/family';
import { districtSitesFilter, siteFilter } from '../schemas/registry';
import { siteChange, siteReview, siteShown, sitesShown } from '../schemas/site';
import { lateSamples, missedTests, testListRead } from '../schemas/test-list';
import { auditEntries, personVisitsRead, siteVisitsRead, visitsRead } from '../schemas/visit';
import { anyStaff, districtOfficer, oneSite, visitReaders } from './access';

/** An officer does everything; beside them whose work it is. */
const peopleReviewers = { kind: 'roles', roles: ['officer', 'reviewer'], scope: 'district' } as const;
const factTracers = { kind: 'roles', roles: ['officer', 'tracer'], scope: 'district' } as const;
const proposalReaders = { kind: 'roles', roles: ['officer', 'tracer', 'approver'], scope: 'district' } as const;
const proposalApprovers = { kind: 'roles', roles: ['officer', 'approver'], scope: 'district' } as const;

export const districtEndpoints = {
  listSiteApplications: {
    audience: 'district',
    access: { kind: 'roles', roles: ['officer', 'reviewer'], scope: 'district' },
    summary: 'Site applications of my district waiting for review',
    query: siteFilter,
    response: sitesShown,
    problems: ['page-mark-not-valid'],
  },
  reviewSiteApplication: {
    audience: 'district',
    access: { kind: 'roles', roles: ['officer', 'reviewer'], scope: 'district' },
    summary: 'Approve or return a site application',
    params: oneSite,
    body: siteReview,
    response: siteShown,
    problems: ['already-reviewed', 'changed-meanwhile'],
  },
  listDistrictSites: {
    audience: 'district',
    access: { kind: 'roles', roles: ['officer', 'reviewer', 'tracer', 'inspector', 'administrator'], scope: 'district' },
    summary: 'Sites of my district',
    query: districtSitesFilter,
    response: sitesShown,
    problems: ['page-mark-not-valid'],
  },
  readSiteVisits: {
    audience: 'district',
    access: visitReaders,
    summary: 'Visits to a site in a time window',
    body: siteVisitsRead,
    response: visitsRead,
    problems: ['window-too-large', 'approval-needed', 'page-mark-not-valid'],
  },
  readPersonVisits: {
    audience: 'district',
    access: visitReaders,
    summary: 'Visits of a person in a time window',
    body: personVisitsRead,
    response: visitsRead,
    problems: ['window-too-large', 'approval-needed', 'page-mark-not-valid'],
  },
  listAuditEntries: {
    audience: 'district',
    access: anyStaff,
    summary: 'Audit record: an auditor sees the district, everybody else of its staff what they did themselves',
    query: z.strictObject({ day: isoDay.optional(), page: pageMark.optional() }),
    response: auditEntries,
    problems: ['page-mark-not-valid'],
  },
  readPersonFacts: {
    audience: 'district',
    access: factTracers,
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
    access: factTracers,
    summary: 'Propose a fact about a person on a published ground',
    body: factProposalRequest,
    response: factProposalShown,
    status: 201,
    problems: ['ground-not-published'],
  },
  proposeWithdrawal: {
    audience: 'district',
    access: factTracers,
    summary: 'Propose to withdraw a fact',
    body: withdrawalProposalRequest,
    response: factProposalShown,
    status: 201,
    problems: ['already-withdrawn'],
  },
  listFactProposals: {
    audience: 'district',
    access: proposalReaders,
    summary: 'Facts waiting for a second person, and those reviewed',
    query: z.strictObject({ state: z.enum(['waiting', 'reviewed']).default('waiting'), page: pageMark.optional() }),
    response: factProposals,
    problems: ['page-mark-not-valid'],
  },
  reviewFactProposal: {
    audience: 'district',
    access: proposalApprovers,
    summary: 'Approve or return proposed facts, as the second person',
    params: z.strictObject({ proposalId: factProposalId }),
    body: factProposalReview,
    response: factProposalShown,
    problems: ['second-person-needed', 'already-reviewed', 'changed-meanwhile'],
  },
  listClaims: {
    audience: 'district',
    access: peopleReviewers,
    summary: 'Claims of residents of my district',
    query: z.strictObject({ state: z.enum(['waiting', 'reviewed']).default('waiting'), page: pageMark.optional() }),
    response: claims,
    problems: ['page-mark-not-valid'],
  },
  reviewClaim: {
    audience: 'district',
    access: peopleReviewers,
    summary: 'Accept or refuse a claim',
    params: z.strictObject({ claimId: factProposalId }),
    body: claimReview,
    response: claimShown,
    problems: ['already-reviewed', 'changed-meanwhile'],
  },
  changeDistrictSite: {
    audience: 'district',
    access: districtOfficer,
    summary: 'Replace the posters of a site of my district, suspend, resume or revoke it',
    params: oneSite,
    body: siteChange,
    response: siteShown,
    problems: ['step-not-possible', 'changed-meanwhile'],
  },
  listDistrictDevices: {
    audience: 'district',
    access: districtOfficer,
    summary: 'Inventory of gates and door screens of my district',
    query: z.strictObject({ state: z.enum(['active', 'revoked']).default('active'), page: pageMark.optional() }),
    response: devicesShown,
    problems: ['page-mark-not-valid'],
  },
  revokeDevice: {
    audience: 'district',
    access: districtOfficer,
    summary: 'Revoke a lost or misused device',
    params: z.strictObject({ deviceId }),
    body: deviceRevocation,
    response: deviceShown,
    problems: ['changed-meanwhile'],
  },
  getGateSettings: {
    audience: 'district',
    access: districtOfficer,
    summary: 'How much the sentries of my district read out',
    response: gateSettings,
    problems: [],
  },
  setGateSettings: {
    audience: 'district',
    access: districtOfficer,
    summary: 'Set how much the sentries of my district read out',
    body: gateSettings,
    response: gateSettings,
    problems: [],
  },
  listGuardianships: {
    audience: 'district',
    access: peopleReviewers,
    summary: 'Guardians waiting for their relation to be verified',
    query: z.strictObject({ state: z.enum(['waiting', 'reviewed']).default('waiting'), page: pageMark.optional() }),
    response: guardianships,
    problems: ['page-mark-not-valid'],
  },
  reviewGuardianship: {
    audience: 'district',
    access: peopleReviewers,
    summary: 'Verify or return a relation',
    params: z.strictObject({ guardianshipId }),
    body: guardianshipReview,
    response: guardianshipShown,
    problems: ['already-reviewed', 'changed-meanwhile', 'consent-needed', 'identity-locked'],
  },
  makePaperCodeAtDesk: {
    audience: 'district',
    access: districtOfficer,
    summary: 'Register somebody without a phone at a desk and print their paper code',
    body: deskPaperCodeRequest,
    response: 'pdf',
    status: 201,
    problems: ['paper-code-not-for-them', 'identity-locked'],
  },
} as const satisfies Readonly<Record<string, Endpoint>>;
