/** One well-formed request per operation: the ground that malformed requests are made from. Everyone in it is made up. */
import { type OperationName, routes } from '../../cloud-functions/contract/routes';
import { deskRequests } from './sample-requests-desk';

export type SampleRequest = {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, unknown>>;
};

const uuid = (last: string) => `01831234-5678-7abc-8def-${last.padStart(12, '0')}`;
const someSiteId = '00112233445566aa';
const someSiteCode = '00112233445566aa.abcdefghjkmnpqrs';
const someDeviceId = 'aa00112233445566';
const aDeviceKey = { kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: 'B'.repeat(43) };
const someReleaseId = '0a1b2c3d4e5f6071';
const aDocument = { by: 'document', documentType: 'resident-id', documentNumber: '11010519491231002X' };
const aCase = { caseNumber: '150781-2022-0001', purpose: '流行病学调查' };
const rowsOf = (...rows: Readonly<Record<string, unknown>>[]) => ({ body: { format: 'rows', sender: '满洲里市疾控中心', rows } });
const document = { documentType: 'resident-id', documentNumber: '11010519491231002X' };
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
  explainWhatIf: { body: { other: 'case', lastTogether: '2022-09-05' } },
  checkAhead: { query: { siteClass: 'mall', division: '310101' } },
  fileClaim: { body: { claimId: uuid('6'), rule: 'contact-close', factIds: ['fact-1'], text: '那天我不在满洲里' } },
  listMyClaims: {},
  requestTravelCardCode: { body: { phone: '13800138000' } },
  fetchTravelCard: { body: { phone: '13800138000', code: '123456' } },
  getMyTravelCard: {},
  makeConsentCode: {},
  addDependantByConsent: { body: { guardianshipId: uuid('7'), consentCode: 'ABCD-EFGH', relation: 'parent' } },
  askForDependant: { body: { guardianshipId: uuid('8'), relation: 'child', ...document, name: '张小明', evidence: '户口簿 150781-00017' } },
  listMyFamily: {},
  endGuardianship: { params: { guardianshipId: uuid('7') } },
  makePaperCode: { body: { language: 'zh-CN' } },
  listMyPaperCodes: {},
  reportPaperCodeLost: { params: { paperCodeId: '00112233445566778899' } },
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
  changeMySite: { params: { siteId: someSiteId }, body: { act: 'replace-poster' } },
  makeEnrolmentCode: { params: { siteId: someSiteId }, body: { kind: 'sentry', position: '北门' } },
  listSiteDevices: { params: { siteId: someSiteId }, query: {} },
  revokeSiteDevice: { params: { siteId: someSiteId, deviceId: someDeviceId }, body: { reason: '平板丢失' } },
  enrolDevice: { body: { enrolmentCode: 'ABCDE-FGHJK', publicKey: aDeviceKey, version: '1.0' } },
  enrolGuardDevice: { body: { enrolmentCode: 'ABCDE-FGHJK', publicKey: aDeviceKey, version: '1.0' } },
  syncGate: { body: { report: { version: '1.0', battery: null, clockOffMs: 0, queued: 0, bridge: [] }, packId: null } },
  uploadGateRecords: {
    body: {
      records: [
        {
          recordId: uuid('9'),
          means: 'none',
          holder: { by: 'nobody' },
          outcome: 'refused',
          reasons: ['code-not-ours'],
          colour: null,
          people: 1,
          temperatureTenths: null,
          symptoms: [],
          note: null,
          manualReason: null,
          dataAgeSeconds: 20,
          offline: false,
        },
      ],
    },
  },
  checkPaperCode: { body: { paperCode: 'TMP:00000000000000000000000000' } },
  checkDocument: { body: { ...document, means: 'document', manualReason: '手机没电' } },
  watchDoor: { query: {} },
  listSiteApplications: { query: {} },
  reviewSiteApplication: { params: { siteId: someSiteId }, body: { outcome: 'approve' } },
  listDistrictSites: { query: {} },
  readSiteVisits: { body: { siteId: someSiteId, ...aWindow } },
  readPersonVisits: { body: { person: { by: 'document', documentType: 'resident-id', documentNumber: '11010519491231002X' }, ...aWindow } },
  listAuditEntries: { query: { day: '2022-09-06' } },
  readPersonFacts: { body: { person: aDocument, ...aCase } },
  readMissedTests: { body: aCase },
  readLateSamples: { body: aCase },
  proposeFact: {
    body: {
      proposalId: uuid('4'),
      person: aDocument,
      ...aCase,
      ground: 'close-contact',
      kind: 'contact.close',
      at: '2022-09-05T18:00:00+08:00',
      until: '2022-09-15T00:00:00+08:00',
      evidence: '流调报告 2022-0906-17',
    },
  },
  proposeWithdrawal: { body: { proposalId: uuid('5'), person: aDocument, ...aCase, factId: 'fact-1', evidence: '复核记录 12' } },
  listFactProposals: { query: {} },
  reviewFactProposal: { params: { proposalId: uuid('4') }, body: { outcome: 'approve', note: '与流调报告一致' } },
  listClaims: { query: {} },
  reviewClaim: { params: { claimId: uuid('6') }, body: { outcome: 'refuse', answer: '轨迹记录与报告一致', factIds: [] } },
  changeDistrictSite: { params: { siteId: someSiteId }, body: { act: 'suspend', reason: '检查不合格' } },
  listDistrictDevices: { query: {} },
  revokeDevice: { params: { deviceId: someDeviceId }, body: { reason: '设备丢失' } },
  getGateSettings: {},
  setGateSettings: { body: { readOut: 'full' } },
  listGuardianships: { query: {} },
  reviewGuardianship: { params: { guardianshipId: uuid('8') }, body: { outcome: 'approve', note: '与户口簿一致' } },
  makePaperCodeAtDesk: {
    body: {
      ...document,
      name: '张三',
      because: 'over-60',
      formNumber: '服务台 2022-031',
      temperatureTenths: 365,
      symptoms: [],
      language: 'zh-CN',
    },
  },
  listReleases: {},
  draftRelease: { body: { basedOn: '150781@2022-06-28' } },
  getRelease: { params: { releaseId: someReleaseId } },
  editRelease: { params: { releaseId: someReleaseId }, body: { revision: 1, ruleSet: { id: '150781@2022-09-10' } } },
  checkRuleSet: { body: { ruleSet: { id: '150781@2022-09-10' } } },
  startDryRun: { params: { releaseId: someReleaseId }, body: { revision: 1 } },
  proposeRelease: {
    params: { releaseId: someReleaseId },
    body: { revision: 1, changesMax: 10, canaryShare: 500, note: '按九月十日会议纪要调整' },
  },
  reviewRelease: { params: { releaseId: someReleaseId }, body: { revision: 1, outcome: 'approve', note: '已核对' } },
  startCanary: { params: { releaseId: someReleaseId }, body: { revision: 1 } },
  widenRelease: { params: { releaseId: someReleaseId }, body: { revision: 1 } },
  stopRelease: { params: { releaseId: someReleaseId }, body: { revision: 1, note: '变动比预告多' } },
  rollBackRelease: { params: { releaseId: someReleaseId }, body: { revision: 1, note: '规则有误' } },
  replayDecision: { body: { ruleSet: '150781@2022-06-28', at: '2022-09-06T12:00:00+08:00', facts: [] } },
  listCodeKeys: {},
  revokeCodeKey: { params: { kid: 'AAECAwQF' }, body: { reason: '私钥可能外泄' } },
  importRiskAreas: { body: { code: 0, data: {} } },
  importLabResults: rowsOf({
    ...document,
    sampleId: '2209060001',
    sampledAt: '2022-09-06T07:30:00+08:00',
    reportedAt: '2022-09-06T13:30:00+08:00',
    result: 'negative',
  }),
  importDutyGroups: rowsOf({ ...document, group: 'courier', from: '2022-09-01', to: '2022-12-31', evidence: '满洲里邮政 2022-08 名册' }),
  importVaccinations: rowsOf({ ...document, dose: 3, at: '2022-02-01', evidence: '满洲里第一医院接种点' }),
  importMedicinePurchases: rowsOf({ ...document, class: 'fever', at: '2022-09-06T09:00:00+08:00', receiptId: 'R-17' }),
  importControlList: {
    body: {
      ...rowsOf({
        ...document,
        kind: 'contact.close',
        at: '2022-09-05T18:00:00+08:00',
        until: '2022-09-15T00:00:00+08:00',
        evidence: '协查函 2022-118',
      }).body,
      division: '150781',
      ground: 'close-contact',
    },
  },
  importMassTestRounds: rowsOf({
    round: '2022-09-06-1',
    division: '150781',
    from: '2022-09-06T06:00:00+08:00',
    to: '2022-09-06T20:00:00+08:00',
    evidence: '第12号通告',
  }),
  ...deskRequests,
  getHealth: {},
  getOpenapi: {},
  getTrustList: {},
  getTurnedCodes: { query: {} },
  listGrounds: { query: { way: 'control-list' } },
  getTimetable: {},
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
