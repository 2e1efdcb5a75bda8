/** One well-formed request per operation: the ground that malformed requests are made from. Everyone in it is made up. */
import { type OperationName, routes } from '../../cloud-functions/contract/routes';

export type SampleRequest = {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, unknown>>;
};

const uuid = (last: string) => `01831234-5678-7abc-8def-${last.padStart(12, '0')}`;
const someSiteId = '00112233445566aa';
const someSiteCode = '00112233445566aa.abcdefghjkmnpqrs';
const aWindow = {
  from: '2022-09-06T00:00:00+08:00',
  to: '2022-09-06T12:00:00+08:00',
  caseNumber: '150781-2022-0001',
  purpose: '流行病学调查',
};

export const sampleRequests: Readonly<Record<OperationName, SampleRequest>> = {
  requestSignInCode: { body: { phone: '13800138000' } },
  signInWithPhone: { body: { phone: '13800138000', code: '123456' } },
  signInWithWechat: { body: { code: 'a-code-of-wx-login' } },
  signInWithAlipay: { body: { authCode: 'a-code-of-alipay' } },
  listDemoPeople: {},
  signInAsDemoPerson: { body: { key: 'nobody-of-the-city' } },
  renewSession: {},
  getMyProfile: {},
  registerIdentity: { body: { documentType: 'resident-id', documentNumber: '11010519491231002X', name: '张三' } },
  declareHealth: {
    body: {
      declarationId: uuid('1'),
      group: 'resident',
      address: { division: '150781', detail: '东山街道一号楼' },
      temperatureTenths: 366,
      symptoms: [],
      domesticStays: [{ division: '150781', from: '2022-08-24' }],
      foreignStays: [],
      undertaking: true,
    },
  },
  issueMyCode: { body: { anchor: 'AAECAwQFBgcICQoL' } },
  explainMyColour: {},
  listMyFacts: {},
  listMyVisits: { query: {} },
  listReadsOfMyRecord: { query: {} },
  checkInToSite: { body: { checkInId: uuid('2'), siteCode: someSiteCode, channel: 'scanner' } },
  applyForSite: {
    body: {
      applicationId: uuid('3'),
      name: '口岸便民超市',
      class: 'shop',
      division: '150781',
      address: '二道街18号',
      expectedVisitsPerDay: 200,
      contactPhone: '13800138000',
    },
  },
  listMySites: { query: {} },
  getSitePoster: { params: { siteId: someSiteId }, query: { language: 'zh-CN' } },
  getSiteFlow: { params: { siteId: someSiteId }, query: { day: '2022-09-06' } },
  listSiteApplications: { query: {} },
  reviewSiteApplication: { params: { siteId: someSiteId }, body: { outcome: 'approve' } },
  listDistrictSites: { query: {} },
  readSiteVisits: { body: { siteId: someSiteId, ...aWindow } },
  readPersonVisits: { body: { person: { by: 'document', documentType: 'resident-id', documentNumber: '11010519491231002X' }, ...aWindow } },
  listAuditEntries: { query: { day: '2022-09-06' } },
  importRiskAreas: { body: { code: 0, data: {} } },
  getHealth: {},
  getOpenapi: {},
  getTrustList: {},
  getRuleSet: { params: { ruleSetId: '150781@2022-06-28' } },
  findSiteByCode: { params: { siteCode: someSiteCode } },
  openSiteCode: { params: { siteCode: someSiteCode } },
  listDivisions: { query: {} },
  listRiskAreasOfCounty: { query: { county: '150781' } },
};

export const operationNames = Object.keys(routes) as OperationName[];

/** `/v1/sites/00112233445566aa/poster?language=en`. */
export function addressOf(name: OperationName, { params = {}, query = {} }: SampleRequest = sampleRequests[name]): string {
  const path = routes[name].path.replace(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(params[key] ?? ''));
  const search = new URLSearchParams(query).toString();
  return search === '' ? path : `${path}?${search}`;
}
