/** Every operation's address. No imports: the phone reads this file. One name everywhere (see DESIGN §1). */
export const routes = {
  // resident
  requestSignInCode: { method: 'POST', path: '/v1/sign-in-codes' },
  signInWithPhone: { method: 'POST', path: '/v1/sessions/phone' },
  signInWithWechat: { method: 'POST', path: '/v1/sessions/wechat' },
  signInWithAlipay: { method: 'POST', path: '/v1/sessions/alipay' },
  listDemoPeople: { method: 'GET', path: '/v1/demo/people' },
  signInAsDemoPerson: { method: 'POST', path: '/v1/sessions/demo' },
  renewSession: { method: 'POST', path: '/v1/sessions/renewals' },
  getMyProfile: { method: 'GET', path: '/v1/me' },
  registerIdentity: { method: 'PUT', path: '/v1/me/identity' },
  declareHealth: { method: 'POST', path: '/v1/me/declarations' },
  issueMyCode: { method: 'POST', path: '/v1/me/personal-codes' },
  explainMyColour: { method: 'GET', path: '/v1/me/decision' },
  listMyFacts: { method: 'GET', path: '/v1/me/facts' },
  listMyVisits: { method: 'GET', path: '/v1/me/visits' },
  listReadsOfMyRecord: { method: 'GET', path: '/v1/me/reads' },
  // check-in
  checkInToSite: { method: 'POST', path: '/v1/check-ins' },
  // site
  applyForSite: { method: 'POST', path: '/v1/sites' },
  listMySites: { method: 'GET', path: '/v1/me/sites' },
  getSitePoster: { method: 'GET', path: '/v1/sites/{siteId}/poster' },
  getSiteFlow: { method: 'GET', path: '/v1/sites/{siteId}/flow' },
  // district
  listSiteApplications: { method: 'GET', path: '/v1/district/site-applications' },
  reviewSiteApplication: { method: 'POST', path: '/v1/district/site-applications/{siteId}/reviews' },
  listDistrictSites: { method: 'GET', path: '/v1/district/sites' },
  readSiteVisits: { method: 'POST', path: '/v1/district/visit-reads/site' },
  readPersonVisits: { method: 'POST', path: '/v1/district/visit-reads/person' },
  listAuditEntries: { method: 'GET', path: '/v1/district/audit-entries' },
  // feeds
  importRiskAreas: { method: 'POST', path: '/v1/feeds/risk-areas' },
  // public
  getHealth: { method: 'GET', path: '/healthz' },
  getOpenapi: { method: 'GET', path: '/v1/openapi.json' },
  getTrustList: { method: 'GET', path: '/v1/trust-list' },
  getRuleSet: { method: 'GET', path: '/v1/rule-sets/{ruleSetId}' },
  findSiteByCode: { method: 'GET', path: '/v1/site-codes/{siteCode}' },
  openSiteCode: { method: 'GET', path: '/s/{siteCode}' },
  listDivisions: { method: 'GET', path: '/v1/divisions' },
  listRiskAreasOfCounty: { method: 'GET', path: '/v1/risk-areas' },
} as const;

export type OperationName = keyof typeof routes;
