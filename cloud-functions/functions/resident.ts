import { type ProveReadOfMyRecordNeeds, proveReadOfMyRecord } from '../use-cases/audit/prove-read-of-my-record';
import { type FileClaimNeeds, fileClaim } from '../use-cases/claim/file-claim';
import { type ListMyClaimsNeeds, listMyClaims } from '../use-cases/claim/list-my-claims';
import { type DeclareHealthNeeds, declareHealth } from '../use-cases/declaration/declare-health';
import { type AddDependantByConsentNeeds, addDependantByConsent } from '../use-cases/family/add-dependant-by-consent';
import { type AskForDependantNeeds, askForDependant } from '../use-cases/family/ask-for-dependant';
import { type EndGuardianshipNeeds, endGuardianship } from '../use-cases/family/end-guardianship';
import { type ListMyFamilyNeeds, listMyFamily } from '../use-cases/family/list-my-family';
import { type MakeConsentCodeNeeds, makeConsentCode } from '../use-cases/family/make-consent-code';
import { type CheckAheadNeeds, checkAhead } from '../use-cases/health-code/check-ahead';
import { type ExplainMyColourNeeds, explainMyColour } from '../use-cases/health-code/explain-my-colour';
import { type ExplainWhatIfNeeds, explainWhatIf } from '../use-cases/health-code/explain-what-if';
import { type IssueMyCodeNeeds, issueMyCode } from '../use-cases/health-code/issue-my-code';
import { type ListMyFactsNeeds, listMyFacts } from '../use-cases/health-code/list-my-facts';
import { type ListMyHelpTicketsNeeds, listMyHelpTickets } from '../use-cases/help/list-my-help-tickets';
import { type OpenHelpTicketNeeds, openHelpTicket } from '../use-cases/help/open-help-ticket';
import { type GetMyProfileNeeds, getMyProfile } from '../use-cases/identity/get-my-profile';
import { type RegisterIdentityNeeds, registerIdentity } from '../use-cases/identity/register-identity';
import { type ListMyNoticesNeeds, listMyNotices } from '../use-cases/notice/list-my-notices';
import { type MarkNoticeReadNeeds, markNoticeRead } from '../use-cases/notice/mark-notice-read';
import { type ListMyPaperCodesNeeds, listMyPaperCodes } from '../use-cases/paper-code/list-my-paper-codes';
import { type MakePaperCodeNeeds, makePaperCode } from '../use-cases/paper-code/make-paper-code';
import { type ReportPaperCodeLostNeeds, reportPaperCodeLost } from '../use-cases/paper-code/report-paper-code-lost';
import type { AlipaySignIn, WechatSignIn } from '../use-cases/ports/sign-in-providers';
import { type ListMySessionsNeeds, listMySessions } from '../use-cases/sign-in/list-my-sessions';
import { type RenewSessionNeeds, renewSession } from '../use-cases/sign-in/renew-session';
import { type RequestSignInCodeNeeds, requestSignInCode } from '../use-cases/sign-in/request-sign-in-code';
import { type RevokeMySessionNeeds, revokeMySession } from '../use-cases/sign-in/revoke-my-session';
import type { SignInNeeds } from '../use-cases/sign-in/sign-in';
import { signInWithAlipay } from '../use-cases/sign-in/sign-in-with-alipay';
import { type SignInWithPhoneNeeds, signInWithPhone } from '../use-cases/sign-in/sign-in-with-phone';
import { signInWithWechat } from '../use-cases/sign-in/sign-in-with-wechat';
import { type StepUpSessionNeeds, stepUpSession } from '../use-cases/sign-in/step-up-session';
import { type AcceptInvitationNeeds, acceptInvitation } from '../use-cases/staff/accept-invitation';
import { type ListMyVisitsNeeds, listMyVisits } from '../use-cases/tracing/list-my-visits';
import { type ListReadsOfMyRecordNeeds, listReadsOfMyRecord } from '../use-cases/tracing/list-reads-of-my-record';
import { type FetchTravelCardNeeds, fetchTravelCard } from '../use-cases/travel-card/fetch-travel-card';
import { type GetMyTravelCardNeeds, getMyTravelCard } from '../use-cases/travel-card/get-my-travel-card';
import { type RequestTravelCardCodeNeeds, requestTravelCardCode } from '../use-cases/travel-card/request-travel-card-code';
import type { OperationsOf } from './operation';

type WaysToSignIn = { readonly wechat: WechatSignIn; readonly alipay: AlipaySignIn };

export type ResidentNeeds = OpenHelpTicketNeeds &
  ListMyHelpTicketsNeeds &
  RequestSignInCodeNeeds &
  SignInNeeds &
  SignInWithPhoneNeeds &
  WaysToSignIn &
  RenewSessionNeeds &
  StepUpSessionNeeds &
  AcceptInvitationNeeds &
  ListMySessionsNeeds &
  RevokeMySessionNeeds &
  GetMyProfileNeeds &
  RegisterIdentityNeeds &
  DeclareHealthNeeds &
  IssueMyCodeNeeds &
  ExplainMyColourNeeds &
  ListMyFactsNeeds &
  ListMyVisitsNeeds &
  ListReadsOfMyRecordNeeds &
  ProveReadOfMyRecordNeeds &
  FileClaimNeeds &
  ListMyClaimsNeeds &
  RequestTravelCardCodeNeeds &
  FetchTravelCardNeeds &
  GetMyTravelCardNeeds &
  MakeConsentCodeNeeds &
  AddDependantByConsentNeeds &
  AskForDependantNeeds &
  ListMyFamilyNeeds &
  EndGuardianshipNeeds &
  MakePaperCodeNeeds &
  ListMyPaperCodesNeeds &
  ReportPaperCodeLostNeeds &
  ListMyNoticesNeeds &
  MarkNoticeReadNeeds &
  CheckAheadNeeds &
  ExplainWhatIfNeeds;

export const residentOperations = (needs: ResidentNeeds): OperationsOf<'resident'> => ({
  openHelpTicket: (input) => openHelpTicket(input, needs),
  listMyHelpTickets: (input) => listMyHelpTickets(input, needs),
  requestSignInCode: (input) => requestSignInCode(input, needs),
  signInWithPhone: (input) => signInWithPhone(input, needs),
  signInWithWechat: (input) => signInWithWechat(input, needs),
  signInWithAlipay: (input) => signInWithAlipay(input, needs),
  renewSession: (input) => renewSession(input, needs),
  stepUpSession: (input) => stepUpSession(input, needs),
  acceptInvitation: (input) => acceptInvitation(input, needs),
  listMySessions: (input) => listMySessions(input, needs),
  revokeMySession: (input) => revokeMySession(input, needs),
  getMyProfile: (input) => getMyProfile(input, needs),
  registerIdentity: (input) => registerIdentity(input, needs),
  declareHealth: (input) => declareHealth(input, needs),
  issueMyCode: (input) => issueMyCode(input, needs),
  explainMyColour: (input) => explainMyColour(input, needs),
  listMyFacts: (input) => listMyFacts(input, needs),
  listMyVisits: (input) => listMyVisits(input, needs),
  listReadsOfMyRecord: (input) => listReadsOfMyRecord(input, needs),
  proveReadOfMyRecord: (input) => proveReadOfMyRecord(input, needs),
  fileClaim: (input) => fileClaim(input, needs),
  listMyClaims: (input) => listMyClaims(input, needs),
  requestTravelCardCode: (input) => requestTravelCardCode(input, needs),
  fetchTravelCard: (input) => fetchTravelCard(input, needs),
  getMyTravelCard: (input) => getMyTravelCard(input, needs),
  makeConsentCode: (input) => makeConsentCode(input, needs),
  addDependantByConsent: (input) => addDependantByConsent(input, needs),
  askForDependant: (input) => askForDependant(input, needs),
  listMyFamily: (input) => listMyFamily(input, needs),
  endGuardianship: (input) => endGuardianship(input, needs),
  makePaperCode: (input) => makePaperCode(input, needs),
  listMyPaperCodes: (input) => listMyPaperCodes(input, needs),
  reportPaperCodeLost: (input) => reportPaperCodeLost(input, needs),
  listMyNotices: (input) => listMyNotices(input, needs),
  markNoticeRead: (input) => markNoticeRead(input, needs),
  checkAhead: (input) => checkAhead(input, needs),
  explainWhatIf: (input) => explainWhatIf(input, needs),
});
