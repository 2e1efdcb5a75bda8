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

export const deskRequests = {
  ...positiveRequests,

  stepUpSession: { body: { way: 'phone', phone: '13800138000', code: '123456' } },
  stepUpAsDemoPerson: {},
} as const satisfies Readonly<Partial<Record<OperationName, SampleRequest>>>;
