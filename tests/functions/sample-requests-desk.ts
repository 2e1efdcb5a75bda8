/** Well-formed requests of the district's desk; see sample-requests.ts. Everyone in them is made up. */
import type { OperationName } from '../../cloud-functions/contract/routes';
import type { SampleRequest } from './sample-requests';
import { inspectionRequests } from './sample-requests-inspection';

const somePositive = '01831234-5678-7abc-8def-00000000f001';
const aCaseOfPositives = { caseNumber: '150781-2022-0001', purpose: '阳性个案转运' };
const positiveRequests = {
  registerPositive: {
    body: {
      positiveId: somePositive,
      person: { by: 'document', documentType: 'resident-id', documentNumber: '11010519491231002X' },
      foundAt: '2022-09-06T08:00:00+08:00',
      note: '发热门诊抗原阳性',
      ...aCaseOfPositives,
    },
  },
  listPositives: { body: { list: 'open', ...aCaseOfPositives } },
  getPositive: { params: { positiveId: somePositive }, body: aCaseOfPositives },
  takePositiveStep: {
    params: { positiveId: somePositive },
    body: { step: 'notified', at: '2022-09-06T08:20:00+08:00', note: '已电话告知本人居家等候', ...aCaseOfPositives },
  },
  handOverPositive: {
    params: { positiveId: somePositive },
    body: { to: '150702', note: '本人在海拉尔区居住', ...aCaseOfPositives },
  },
  answerHandOver: { params: { positiveId: somePositive }, body: { outcome: 'accept', note: '已派车接收', ...aCaseOfPositives } },
  addHouseholdMember: {
    params: { positiveId: somePositive },
    body: {
      memberId: '01831234-5678-7abc-8def-00000000f002',
      person: { by: 'document', documentType: 'resident-id', documentNumber: '11010519491231002X' },
      ...aCaseOfPositives,
    },
  },
  removeHouseholdMember: {
    params: { positiveId: somePositive, memberId: '01831234-5678-7abc-8def-00000000f002' },
    body: aCaseOfPositives,
  },
  markPositiveMistaken: { params: { positiveId: somePositive }, body: { reason: '复核两次均为阴性', ...aCaseOfPositives } },
} as const;

const anApproval = '01831234-5678-7abc-8def-00000000d001';
const anExport = '01831234-5678-7abc-8def-00000000d002';
const twoDays = { from: '2022-09-05T00:00:00+08:00', to: '2022-09-07T00:00:00+08:00' };
const aTracingCase = { caseNumber: '150781-2022-0001', purpose: '流行病学调查' };
const visitsOfSite = { kind: 'site-visits', siteId: '00112233445566aa', ...twoDays } as const;
const approvalRequests = {
  askForApproval: { body: { approvalId: anApproval, what: visitsOfSite, ...aTracingCase } },
  listApprovals: { query: { list: 'mine' } },
  reviewApproval: { params: { approvalId: anApproval }, body: { outcome: 'approve', note: '同意，仅限本案' } },
  makeExport: { body: { exportId: anExport, what: visitsOfSite, format: 'csv', language: 'zh-CN', ...aTracingCase } },
  listExports: {},
  downloadExport: { params: { exportId: anExport }, body: { part: 1 } },
} as const;

const aFortnight = { from: '2022-08-25', to: '2022-09-06' };
const statisticsRequests = {
  getStatistics: { query: aFortnight },
  getLabTimeliness: { query: aFortnight },
  listOddSites: { query: { kind: 'dead', day: '2022-09-05' } },
} as const;

const anAuditId = '01831234-5678-7abc-8def-00000000b001';
const auditRequests = {
  searchAuditEntries: { body: { from: '2022-09-01', to: '2022-09-06', operation: 'readSiteVisits', refusedOnly: false } },
  proveAuditEntry: { params: { auditId: anAuditId } },
  listAuditAlerts: { query: {} },
  closeAuditAlert: { params: { alertId: 'b'.repeat(32) }, body: { note: '已向本人核实，属应急值班' } },
  listAuditRoots: { query: {} },
  getAuditRoot: { params: { number: '1' } },
  proveReadOfMyRecord: { params: { auditId: anAuditId } },
} as const;

const someCase = '01831234-5678-7abc-8def-00000000e001';
const someSelection = '01831234-5678-7abc-8def-00000000e002';
const tracingPurpose = '密接排查';
const tracingRequests = {
  openCase: {
    body: {
      caseId: someCase,
      caseNumber: '150781-2022-0001',
      purpose: tracingPurpose,
      ground: 'confirmed-case',
      person: { by: 'document', documentType: 'resident-id', documentNumber: '11010519491231002X' },
      lookBackDays: 14,
      onsetAt: '2022-09-05T08:00:00+08:00',
    },
  },
  listCases: { query: {} },
  getCase: { params: { caseId: someCase } },
  closeCase: { params: { caseId: someCase }, body: { note: '密接全部转运，案件结束' } },
  readCaseTimeline: { params: { caseId: someCase }, body: { purpose: tracingPurpose } },
  rankContacts: { params: { caseId: someCase }, body: { purpose: tracingPurpose } },
  listContacts: { params: { caseId: someCase }, body: { purpose: tracingPurpose } },
  chooseContacts: {
    params: { caseId: someCase },
    body: {
      selectionId: someSelection,
      lines: ['1.19241.0'],
      kind: 'contact.close',
      evidence: '流调报告 2022-0906-17',
      note: '同桌用餐',
      purpose: tracingPurpose,
    },
  },
  listSelections: { query: {} },
  readSelection: { params: { selectionId: someSelection }, body: { purpose: tracingPurpose } },
  reviewSelection: {
    params: { selectionId: someSelection },
    body: { outcome: 'approve', note: '与流调报告一致', purpose: tracingPurpose },
  },
  readUnlocked: { params: { selectionId: someSelection }, body: { purpose: tracingPurpose, inFull: true } },
  listMyNotices: { query: {} },
  markNoticeRead: { params: { noticeId: `${someSelection}-00112233445566aa` } },
} as const;

const registrySiteId = '00112233445566aa';

/** Of the site registry. */
const registryRequests = {
  importSites: {
    body: {
      importId: '01831034-3340-7000-8000-0000000000c6',
      text: 'name,class,division,address,expectedVisitsPerDay,contactPhone\n东山超市,shop,150781,二道街 18 号,120,0470-6223344\n',
    },
  },
  makeManagerCode: { params: { siteId: registrySiteId }, body: { as: 'manager' } },
  acceptManagerCode: { body: { managerCode: '0123456789' } },
  listManagers: { params: { siteId: registrySiteId } },
  removeManager: { params: { siteId: registrySiteId, managerId: '0011223344556677' } },
  setSiteDoors: { params: { siteId: registrySiteId }, body: { revision: 1, doors: [{ name: '北门' }] } },
  setSiteCapacity: { params: { siteId: registrySiteId }, body: { capacity: 80 } },
  getSiteTree: { params: { siteId: registrySiteId }, query: {} },
  askForParent: { params: { siteId: registrySiteId }, body: { code: '00ABCDE5' } },
  answerChild: { params: { siteId: registrySiteId, childId: '00112233445566bb' }, body: { outcome: 'accept' } },
  leaveParent: { params: { siteId: registrySiteId } },
  getSelfCheck: { params: { siteId: registrySiteId } },
  selfCheckSite: {
    params: { siteId: registrySiteId },
    body: { checkId: '01831034-3340-7000-8000-0000000000c5', items: [{ item: 'poster-lit', answer: 'ok' }], photoIds: [] },
  },
  getDistrictSite: { params: { siteId: registrySiteId } },
  setSubDistricts: { body: { subDistricts: [{ code: '150781001', name: '东山街道' }] } },
  assignSubDistrict: { params: { siteId: registrySiteId }, body: { subDistrict: '150781001' } },
  listSubDistricts: { query: { division: '150781' } },
  listSiteClasses: {},
} as const satisfies Readonly<Partial<Record<OperationName, SampleRequest>>>;

export const deskRequests = {
  ...registryRequests,
  ...tracingRequests,
  ...auditRequests,

  ...inspectionRequests,
  ...statisticsRequests,
  ...positiveRequests,

  ...approvalRequests,

  listStaff: { query: {} },
  inviteStaff: {
    body: { postId: '01831234-5678-7abc-8def-00000000a001', name: '何敏', roles: ['reviewer'], subDistrict: null, until: null },
  },
  acceptInvitation: { body: { invitationCode: '0AB1C-2DEFG' } },
  endPost: { params: { postId: '01831234-5678-7abc-8def-00000000a002' }, body: { reason: '调离' } },
  listMyPost: {},
  delegateRoles: {
    body: {
      delegationId: '01831234-5678-7abc-8def-00000000a003',
      postId: '01831234-5678-7abc-8def-00000000a002',
      roles: ['reviewer'],
      until: '2022-09-12T18:00:00+08:00',
    },
  },
  endDelegation: {
    params: { postId: '01831234-5678-7abc-8def-00000000a002', delegationId: '01831234-5678-7abc-8def-00000000a003' },
  },
  listMySessions: {},
  revokeMySession: { params: { sessionId: '01831234-5678-7abc-8def-00000000a004' } },
  listStaffSessions: { params: { postId: '01831234-5678-7abc-8def-00000000a002' } },
  revokeStaffSessions: { params: { postId: '01831234-5678-7abc-8def-00000000a002' }, body: { reason: '手机丢失' } },
  stepUpSession: { body: { way: 'phone', phone: '13800138000', code: '123456' } },
  stepUpAsDemoPerson: {},
} as const satisfies Readonly<Partial<Record<OperationName, SampleRequest>>>;
