/** Attempts at the district's desk; see attempts.ts. */
import type { OperationName } from '../../cloud-functions/contract/routes';
import { type Line, officerElsewhere, smuggle, unrecorded, victim } from './attempts';
import { inspectionLines } from './attempts-inspection';
import { sampleRequests } from './sample-requests';

/** Who has not proved anew who they are is told that first. */
const approverProblem = 'step-up-needed';

/** Of the site registry: nothing in it is about anybody's health. */
const registryLines: Partial<Record<OperationName, Line>> = {
  importSites: { attempts: [unrecorded(smuggle('importSites', 'shop-owner', { person: victim }))] },
  makeManagerCode: { attempts: [unrecorded(smuggle('makeManagerCode', 'shop-owner', { person: victim }))] },
  acceptManagerCode: { attempts: [unrecorded(smuggle('acceptManagerCode', 'courier', { siteId: '0'.repeat(16) }))] },
  setSiteDoors: { attempts: [unrecorded(smuggle('setSiteDoors', 'shop-owner', { colour: 'red' }))] },
  setSiteCapacity: { attempts: [unrecorded(smuggle('setSiteCapacity', 'shop-owner', { colour: 'red' }))] },
  askForParent: { attempts: [unrecorded(smuggle('askForParent', 'shop-owner', { parent: '0'.repeat(16) }))] },
  answerChild: { attempts: [unrecorded(smuggle('answerChild', 'shop-owner', { colour: 'red' }))] },
  selfCheckSite: { attempts: [unrecorded(smuggle('selfCheckSite', 'shop-owner', { person: victim }))] },
  setSubDistricts: { attempts: [smuggle('setSubDistricts', 'administrator', { person: victim })] },
  assignSubDistrict: { attempts: [smuggle('assignSubDistrict', 'reviewer', { colour: 'red' })] },
};

export const deskLines: Partial<Record<OperationName, Line>> = {
  ...registryLines,
  ...inspectionLines,
  inviteStaff: {
    attempts: [
      smuggle('inviteStaff', 'administrator', { roles: ['administrator'] }, 'step-up-needed'),
      {
        says: 'without proving anew who they are',
        by: 'administrator',
        sample: sampleRequests.inviteStaff,
        refused: { code: 'step-up-needed' },
      },
    ],
  },
  acceptInvitation: {
    attempts: [
      {
        says: 'with a code nobody made',
        by: 'retired-teacher',
        sample: sampleRequests.acceptInvitation,
        refused: { code: 'invitation-wrong' },
        unrecorded: true,
      },
      smuggle('acceptInvitation', 'retired-teacher', { roles: ['officer'] }),
    ],
  },
  endPost: {
    attempts: [
      { says: 'of one that is not there', by: 'administrator', sample: sampleRequests.endPost, refused: { code: 'not-found' } },
      smuggle('endPost', 'administrator', { reason: '' }),
    ],
  },
  delegateRoles: {
    attempts: [
      smuggle('delegateRoles', 'tracer', { roles: ['approver'] }),
      smuggle('delegateRoles', 'administrator', { roles: ['administrator'] }),
      smuggle('delegateRoles', 'reviewer', { until: '2022-10-06T18:00:00+08:00' }),
      { says: 'to nobody', by: 'reviewer', sample: sampleRequests.delegateRoles, refused: { code: 'not-found' } },
    ],
  },
  revokeStaffSessions: {
    attempts: [
      { says: 'of nobody', by: 'administrator', sample: sampleRequests.revokeStaffSessions, refused: { code: 'not-found' } },
      smuggle('revokeStaffSessions', 'administrator', { reason: '' }),
    ],
  },
  stepUpSession: {
    attempts: [
      {
        says: 'with a code that was never sent',
        by: 'officer',
        sample: sampleRequests.stepUpSession,
        refused: { code: 'sign-in-code-wrong' },
        unrecorded: true,
      },
    ],
  },
  askForApproval: {
    attempts: [
      smuggle('askForApproval', 'tracer', { state: 'approved' }),
      smuggle('askForApproval', 'tracer', { caseNumber: '' }),
      { says: 'of a site that is not theirs', by: officerElsewhere, sample: sampleRequests.askForApproval, refused: { code: 'not-found' } },
    ],
  },
  reviewApproval: {
    attempts: [smuggle('reviewApproval', 'approver', { outcome: 'spend' }, approverProblem)],
  },
  makeExport: {
    attempts: [
      smuggle('makeExport', 'tracer', { masked: false }),
      smuggle('makeExport', 'officer', { purpose: '' }),
      { says: 'of a site that is not theirs', by: officerElsewhere, sample: sampleRequests.makeExport, refused: { code: 'not-found' } },
    ],
  },
  downloadExport: {
    attempts: [
      { says: 'of one that is not theirs', by: 'tracer', sample: sampleRequests.downloadExport, refused: { code: 'not-found' } },
      smuggle('downloadExport', 'officer', { part: 0 }),
    ],
  },
  searchAuditEntries: {
    attempts: [
      smuggle('searchAuditEntries', 'auditor', { district: '150702' }),
      smuggle('searchAuditEntries', 'auditor', { name: '王秀英' }),
      smuggle('searchAuditEntries', 'auditor', { from: '2022-01-01', to: '2022-09-06' }, 'window-too-large'),
    ],
  },
  closeAuditAlert: {
    attempts: [
      { says: 'of one that is not there', by: 'auditor', sample: sampleRequests.closeAuditAlert, refused: { code: 'not-found' } },
      smuggle('closeAuditAlert', 'auditor', { note: '' }),
    ],
  },
  openCase: {
    attempts: [
      smuggle('openCase', 'tracer', { colour: 'red' }),
      smuggle('openCase', 'tracer', { ground: 'bank-depositor' }),
      smuggle('openCase', 'tracer', { person: { by: 'name', name: '王秀英' } }),
      smuggle('openCase', 'tracer', { person: victim, caseNumber: '' }),
      smuggle('openCase', 'tracer', { person: victim, purpose: '' }),
      smuggle('openCase', 'tracer', { lookBackDays: 30 }),
      smuggle('openCase', 'tracer', { onsetAt: '2022-09-30T08:00:00+08:00' }),
    ],
  },
  closeCase: {
    attempts: [
      { says: 'of a case that is not there', by: 'tracer', sample: sampleRequests.closeCase, refused: { code: 'not-found' } },
      smuggle('closeCase', 'tracer', { facts: [] }),
    ],
  },
  readCaseTimeline: {
    attempts: [
      { says: 'of a case that is not there', by: 'tracer', sample: sampleRequests.readCaseTimeline, refused: { code: 'not-found' } },
      smuggle('readCaseTimeline', 'tracer', { person: victim }),
    ],
  },
  rankContacts: {
    attempts: [
      { says: 'of a case that is not there', by: 'tracer', sample: sampleRequests.rankContacts, refused: { code: 'not-found' } },
      smuggle('rankContacts', 'tracer', { day: '2022-09-05' }),
    ],
  },
  listContacts: {
    attempts: [
      { says: 'of a case that is not there', by: 'tracer', sample: sampleRequests.listContacts, refused: { code: 'not-found' } },
      smuggle('listContacts', 'tracer', { names: true }),
    ],
  },
  chooseContacts: {
    attempts: [
      { says: 'of a case that is not there', by: 'tracer', sample: sampleRequests.chooseContacts, refused: { code: 'not-found' } },
      smuggle('chooseContacts', 'tracer', { people: [victim] }),
      smuggle('chooseContacts', 'tracer', { kind: 'case.confirmed' }),
      smuggle('chooseContacts', 'tracer', { colour: 'red' }),
      smuggle('chooseContacts', 'tracer', { until: '2023-09-05T00:00:00+08:00' }),
    ],
  },
  readSelection: {
    attempts: [
      { says: 'of a selection that is not there', by: 'approver', sample: sampleRequests.readSelection, refused: { code: 'not-found' } },
      smuggle('readSelection', 'tracer', { inFull: true }),
    ],
  },
  reviewSelection: {
    attempts: [
      {
        says: 'without proving anew who they are',
        by: 'approver',
        sample: sampleRequests.reviewSelection,
        refused: { code: 'step-up-needed' },
      },
    ],
  },
  readUnlocked: {
    attempts: [
      { says: 'without proving anew who they are', by: 'tracer', sample: sampleRequests.readUnlocked, refused: { code: 'step-up-needed' } },
    ],
  },
  registerPositive: {
    attempts: [
      smuggle('registerPositive', 'tracer', { colour: 'red' }),
      smuggle('registerPositive', 'officer', { facts: [{ kind: 'case.confirmed' }] }),
      smuggle('registerPositive', 'officer', { person: { by: 'name', name: '王秀英' } }),
      smuggle('registerPositive', 'officer', { person: victim, caseNumber: '' }),
      smuggle('registerPositive', 'officer', { person: victim, foundAt: '2022-09-30T08:00:00+08:00' }),
    ],
  },
  listPositives: { attempts: [smuggle('listPositives', 'officer', { person: victim })] },
  getPositive: {
    attempts: [
      { says: 'one that is not there', by: 'tracer', sample: sampleRequests.getPositive, refused: { code: 'not-found' } },
      { says: 'another district’s', by: officerElsewhere, sample: sampleRequests.getPositive, refused: { code: 'not-found' } },
    ],
  },
  takePositiveStep: {
    attempts: [
      smuggle('takePositiveStep', 'tracer', { step: 'found' }),
      smuggle('takePositiveStep', 'tracer', { state: 'released' }),
      smuggle('takePositiveStep', 'tracer', { note: '王秀英 150781195603120020' }),
      { says: 'of one that is not there', by: 'tracer', sample: sampleRequests.takePositiveStep, refused: { code: 'not-found' } },
    ],
  },
  handOverPositive: {
    attempts: [
      smuggle('handOverPositive', 'tracer', { to: '999999' }),
      { says: 'another district’s', by: officerElsewhere, sample: sampleRequests.handOverPositive, refused: { code: 'not-found' } },
    ],
  },
  answerHandOver: {
    attempts: [
      smuggle('answerHandOver', 'tracer', { outcome: 'mistaken' }),
      { says: 'what nobody offered', by: officerElsewhere, sample: sampleRequests.answerHandOver, refused: { code: 'not-found' } },
    ],
  },
  addHouseholdMember: { attempts: [smuggle('addHouseholdMember', 'tracer', { kind: 'contact.close' })] },
  removeHouseholdMember: {
    attempts: [{ says: 'of nobody', by: 'tracer', sample: sampleRequests.removeHouseholdMember, refused: { code: 'not-found' } }],
  },
  markPositiveMistaken: {
    attempts: [
      smuggle('markPositiveMistaken', 'officer', { result: 'negative' }),
      { says: 'of nobody', by: 'tracer', sample: sampleRequests.markPositiveMistaken, refused: { code: 'not-found' } },
    ],
  },
};
