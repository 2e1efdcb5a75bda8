/** Where one can go. Addresses are the ones of `app.config.ts`. */
import Taro from '@tarojs/taro';

export const pages = {
  myCode: '/pages/my-code/index',
  scan: '/pages/scan/index',
  me: '/pages/me/index',
  signIn: '/packages/resident/sign-in/index',
  register: '/packages/resident/register/index',
  declare: '/packages/resident/declare/index',
  why: '/packages/resident/why/index',
  household: '/packages/resident/household/index',
  ahead: '/packages/resident/ahead/index',
  myFacts: '/packages/resident/my-facts/index',
  myTests: '/packages/resident/my-tests/index',
  claim: '/packages/resident/claim/index',
  myClaims: '/packages/resident/my-claims/index',
  myVisits: '/packages/resident/my-visits/index',
  whoLooked: '/packages/resident/who-looked/index',
  notices: '/packages/resident/notices/index',
  family: '/packages/resident/family/index',
  paperCodes: '/packages/resident/paper-codes/index',
  mySessions: '/packages/resident/my-sessions/index',
  takePost: '/packages/resident/take-post/index',
  mySites: '/packages/site/my-sites/index',
  apply: '/packages/site/apply/index',
  poster: '/packages/site/poster/index',
  flow: '/packages/site/flow/index',
  gates: '/packages/site/gates/index',
  manageSite: '/packages/site/manage/index',
  selfCheck: '/packages/site/self-check/index',
  importSites: '/packages/site/import/index',
  joinSite: '/packages/site/join/index',
  findings: '/packages/site/findings/index',
  trainings: '/packages/site/trainings/index',
  ask: '/packages/help/ask/index',
  guide: '/packages/help/guide/index',
  guard: '/packages/gate/guard/index',
  guardRecords: '/packages/gate/guard-records/index',
  sentry: '/packages/gate/sentry/index',
  door: '/packages/gate/door/index',
  reviews: '/packages/district/reviews/index',
  sites: '/packages/district/sites/index',
  districtSite: '/packages/district/site/index',
  siteClasses: '/packages/district/site-classes/index',
  visits: '/packages/district/visits/index',
  approvals: '/packages/district/approvals/index',
  exports: '/packages/district/exports/index',
  testLists: '/packages/district/test-lists/index',
  personFacts: '/packages/district/person-facts/index',
  positives: '/packages/district/positives/index',
  factProposals: '/packages/district/fact-proposals/index',
  tracing: '/packages/district/tracing/index',
  selections: '/packages/district/selections/index',
  claims: '/packages/district/claims/index',
  guardianships: '/packages/district/guardianships/index',
  deskPaperCode: '/packages/district/desk-paper-code/index',
  devices: '/packages/district/devices/index',
  inspections: '/packages/district/inspections/index',
  myInspections: '/packages/district/my-inspections/index',
  inspection: '/packages/district/inspection/index',
  helpTickets: '/packages/district/help-tickets/index',
  statistics: '/packages/district/statistics/index',
  audit: '/packages/district/audit/index',
  staff: '/packages/district/staff/index',
  myPost: '/packages/district/my-post/index',
  releases: '/packages/authority/releases/index',
  release: '/packages/authority/release/index',
  replay: '/packages/authority/replay/index',
  codeKeys: '/packages/authority/code-keys/index',
  feeds: '/packages/authority/feeds/index',
} as const;

export type PageName = keyof typeof pages;
export const tabPages = ['myCode', 'scan', 'me'] as const satisfies readonly PageName[];

const isTab = (page: PageName): boolean => tabPages.some((tab) => tab === page);

/** Opens a page on top of this one; a tab page is switched to. `query` arrives as the router's params. */
export function goTo(page: PageName, query: Readonly<Record<string, string>> = {}): void {
  if (isTab(page)) void Taro.switchTab({ url: pages[page] });
  else void Taro.navigateTo({ url: addressOf(page, query) });
}

/** Opens a page in place of this one, so that “back” does not return to a finished form. */
export function replaceWith(page: PageName, query: Readonly<Record<string, string>> = {}): void {
  if (isTab(page)) void Taro.switchTab({ url: pages[page] });
  else void Taro.redirectTo({ url: addressOf(page, query) });
}

/** To the page before, or to one's code where there is none (a link was opened directly). */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else goTo('myCode');
}

function addressOf(page: PageName, query: Readonly<Record<string, string>>): string {
  const search = Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return search ? `${pages[page]}?${search}` : pages[page];
}

/** A text handed over by `goTo`. The browser's router has decoded it already, mini-programs have not; a bare % stays as it is. */
export function textOfParameter(parameter: string | undefined): string {
  try {
    return decodeURIComponent(parameter ?? '');
  } catch {
    return parameter ?? '';
  }
}
