/** Well-formed requests of the district's desk; see sample-requests.ts. Everyone in them is made up. */
import type { OperationName } from '../../cloud-functions/contract/routes';
import type { SampleRequest } from './sample-requests';

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

export const deskRequests = {
  ...statisticsRequests,
  ...approvalRequests,
  ...positiveRequests,

  stepUpSession: { body: { way: 'phone', phone: '13800138000', code: '123456' } },
  stepUpAsDemoPerson: {},
} as const satisfies Readonly<Partial<Record<OperationName, SampleRequest>>>;
