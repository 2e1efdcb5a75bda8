import { type AskForApprovalNeeds, askForApproval } from '../use-cases/approval/ask-for-approval';
import { type ListApprovalsNeeds, listApprovals } from '../use-cases/approval/list-approvals';
import { type ReviewApprovalNeeds, reviewApproval } from '../use-cases/approval/review-approval';
import { type CloseAuditAlertNeeds, closeAuditAlert } from '../use-cases/audit/close-audit-alert';
import { type ListAuditAlertsNeeds, listAuditAlerts } from '../use-cases/audit/list-audit-alerts';
import { type ProveAuditEntryNeeds, proveAuditEntry } from '../use-cases/audit/prove-audit-entry';
import { type SearchAuditEntriesNeeds, searchAuditEntries } from '../use-cases/audit/search-audit-entries';
import { type ListClaimsNeeds, listClaims } from '../use-cases/claim/list-claims';
import { type ReviewClaimNeeds, reviewClaim } from '../use-cases/claim/review-claim';
import { type DownloadExportNeeds, downloadExport } from '../use-cases/export/download-export';
import { type ListExportsNeeds, listExports } from '../use-cases/export/list-exports';
import { type MakeExportNeeds, makeExport } from '../use-cases/export/make-export';
import { type ListFactProposalsNeeds, listFactProposals } from '../use-cases/fact-proposal/list-fact-proposals';
import { type ProposeFactNeeds, proposeFact } from '../use-cases/fact-proposal/propose-fact';
import { type ProposeWithdrawalNeeds, proposeWithdrawal } from '../use-cases/fact-proposal/propose-withdrawal';
import { type ReviewFactProposalNeeds, reviewFactProposal } from '../use-cases/fact-proposal/review-fact-proposal';
import { type ListGuardianshipsNeeds, listGuardianships } from '../use-cases/family/list-guardianships';
import { type ReviewGuardianshipNeeds, reviewGuardianship } from '../use-cases/family/review-guardianship';
import { type GetGateSettingsNeeds, getGateSettings } from '../use-cases/gate/get-gate-settings';
import { type ListDistrictDevicesNeeds, listDistrictDevices } from '../use-cases/gate/list-district-devices';
import { type RevokeDeviceNeeds, revokeDevice } from '../use-cases/gate/revoke-device';
import { type SetGateSettingsNeeds, setGateSettings } from '../use-cases/gate/set-gate-settings';
import { type AnswerHelpTicketNeeds, answerHelpTicket } from '../use-cases/help/answer-help-ticket';
import { type ListHelpTicketsNeeds, listHelpTickets } from '../use-cases/help/list-help-tickets';
import { type AddInspectionPhotoNeeds, addInspectionPhoto } from '../use-cases/inspection/add-inspection-photo';
import { type GetInspectionPhotoNeeds, getInspectionPhoto } from '../use-cases/inspection/get-inspection-photo';
import { type GetInspectionTaskNeeds, getInspectionTask } from '../use-cases/inspection/get-inspection-task';
import { type ListInspectionTasksNeeds, listInspectionTasks } from '../use-cases/inspection/list-inspection-tasks';
import type { ListTrainingsNeeds } from '../use-cases/inspection/list-trainings';
import { listTrainingsOfSite } from '../use-cases/inspection/list-trainings-of-site';
import { type MakeInspectionTasksNeeds, makeInspectionTasks } from '../use-cases/inspection/make-inspection-tasks';
import { type RecordFindingNeeds, recordFinding } from '../use-cases/inspection/record-finding';
import { type TakeInspectionNeeds, takeInspection } from '../use-cases/inspection/take-inspection';
import { type MakePaperCodeAtDeskNeeds, makePaperCodeAtDesk } from '../use-cases/paper-code/make-paper-code-at-desk';
import { addHouseholdMember } from '../use-cases/positives/add-household-member';
import { answerHandOver } from '../use-cases/positives/answer-hand-over';
import type { ChangePositiveNeeds } from '../use-cases/positives/change-positive-at-desk';
import { type GetPositiveNeeds, getPositive } from '../use-cases/positives/get-positive';
import { handOverPositive } from '../use-cases/positives/hand-over-positive';
import { type ListPositivesNeeds, listPositives } from '../use-cases/positives/list-positives';
import { markPositiveMistaken } from '../use-cases/positives/mark-positive-mistaken';
import { type RegisterPositiveNeeds, registerPositive } from '../use-cases/positives/register-positive';
import { removeHouseholdMember } from '../use-cases/positives/remove-household-member';
import { takePositiveStep } from '../use-cases/positives/take-positive-step';
import { changeDistrictSite } from '../use-cases/site/change-district-site';
import type { ChangeSiteNeeds } from '../use-cases/site/change-site';
import { type ListDistrictSitesNeeds, listDistrictSites } from '../use-cases/site/list-district-sites';
import { listSiteApplications } from '../use-cases/site/list-site-applications';
import { type ReviewSiteApplicationNeeds, reviewSiteApplication } from '../use-cases/site/review-site-application';
import { type DelegateRolesNeeds, delegateRoles } from '../use-cases/staff/delegate-roles';
import { type EndDelegationNeeds, endDelegation } from '../use-cases/staff/end-delegation';
import { type EndPostNeeds, endPost } from '../use-cases/staff/end-post';
import { type InviteStaffNeeds, inviteStaff } from '../use-cases/staff/invite-staff';
import { type ListMyPostNeeds, listMyPost } from '../use-cases/staff/list-my-post';
import { type ListStaffNeeds, listStaff } from '../use-cases/staff/list-staff';
import { type ListStaffSessionsNeeds, listStaffSessions } from '../use-cases/staff/list-staff-sessions';
import { type RevokeStaffSessionsNeeds, revokeStaffSessions } from '../use-cases/staff/revoke-staff-sessions';
import { type GetLabTimelinessNeeds, getLabTimeliness } from '../use-cases/statistics/get-lab-timeliness';
import { type GetStatisticsNeeds, getStatistics } from '../use-cases/statistics/get-statistics';
import { type ListOddSitesNeeds, listOddSites } from '../use-cases/statistics/list-odd-sites';
import { type ReadLateSamplesNeeds, readLateSamples } from '../use-cases/testing-desk/read-late-samples';
import { type ReadMissedTestsNeeds, readMissedTests } from '../use-cases/testing-desk/read-missed-tests';
import { type ListAuditEntriesNeeds, listAuditEntries } from '../use-cases/tracing/list-audit-entries';
import { type ReadPersonFactsNeeds, readPersonFacts } from '../use-cases/tracing/read-person-facts';
import { type ReadPersonVisitsNeeds, readPersonVisits } from '../use-cases/tracing/read-person-visits';
import { type ReadSiteVisitsNeeds, readSiteVisits } from '../use-cases/tracing/read-site-visits';
import type { OperationsOf } from './operation';
import { type RegistryOfDistrictNeeds, registryOfDistrict } from './registry';
import { type TracingDeskNeeds, tracingOperations } from './tracing-desk';

export type DistrictNeeds = ListStaffNeeds &
  InviteStaffNeeds &
  EndPostNeeds &
  ListMyPostNeeds &
  DelegateRolesNeeds &
  EndDelegationNeeds &
  ListStaffSessionsNeeds &
  RevokeStaffSessionsNeeds &
  MakeInspectionTasksNeeds &
  ListInspectionTasksNeeds &
  GetInspectionTaskNeeds &
  TakeInspectionNeeds &
  AddInspectionPhotoNeeds &
  GetInspectionPhotoNeeds &
  RecordFindingNeeds &
  ListHelpTicketsNeeds &
  AnswerHelpTicketNeeds &
  ListTrainingsNeeds &
  RegistryOfDistrictNeeds &
  ListDistrictSitesNeeds &
  ReviewSiteApplicationNeeds &
  ChangeSiteNeeds &
  ListDistrictDevicesNeeds &
  RevokeDeviceNeeds &
  GetGateSettingsNeeds &
  SetGateSettingsNeeds &
  ReadSiteVisitsNeeds &
  ReadPersonVisitsNeeds &
  AskForApprovalNeeds &
  ListApprovalsNeeds &
  ReviewApprovalNeeds &
  MakeExportNeeds &
  ListExportsNeeds &
  DownloadExportNeeds &
  ReadMissedTestsNeeds &
  ReadLateSamplesNeeds &
  ReadPersonFactsNeeds &
  ProposeFactNeeds &
  ProposeWithdrawalNeeds &
  ListFactProposalsNeeds &
  ReviewFactProposalNeeds &
  ListClaimsNeeds &
  ReviewClaimNeeds &
  ListGuardianshipsNeeds &
  ReviewGuardianshipNeeds &
  MakePaperCodeAtDeskNeeds &
  ChangePositiveNeeds &
  RegisterPositiveNeeds &
  ListPositivesNeeds &
  GetPositiveNeeds &
  GetStatisticsNeeds &
  GetLabTimelinessNeeds &
  ListOddSitesNeeds &
  TracingDeskNeeds &
  SearchAuditEntriesNeeds &
  ProveAuditEntryNeeds &
  ListAuditAlertsNeeds &
  CloseAuditAlertNeeds &
  ListAuditEntriesNeeds;

export const districtOperations = (needs: DistrictNeeds): OperationsOf<'district'> => ({
  ...registryOfDistrict(needs),
  makeInspectionTasks: (input) => makeInspectionTasks(input, needs),
  listInspectionTasks: (input) => listInspectionTasks(input, needs),
  getInspectionTask: (input) => getInspectionTask(input, needs),
  takeInspection: (input) => takeInspection(input, needs),
  addInspectionPhoto: (input) => addInspectionPhoto(input, needs),
  getInspectionPhoto: (input) => getInspectionPhoto(input, needs),
  recordFinding: (input) => recordFinding(input, needs),
  listHelpTickets: (input) => listHelpTickets(input, needs),
  answerHelpTicket: (input) => answerHelpTicket(input, needs),
  listTrainingsOfSite: (input) => listTrainingsOfSite(input, needs),
  listSiteApplications: (input) => listSiteApplications(input, needs),
  reviewSiteApplication: (input) => reviewSiteApplication(input, needs),
  listDistrictSites: (input) => listDistrictSites(input, needs),
  changeDistrictSite: (input) => changeDistrictSite(input, needs),
  listDistrictDevices: (input) => listDistrictDevices(input, needs),
  revokeDevice: (input) => revokeDevice(input, needs),
  getGateSettings: (input) => getGateSettings(input, needs),
  setGateSettings: (input) => setGateSettings(input, needs),
  readSiteVisits: (input) => readSiteVisits(input, needs),
  readPersonVisits: (input) => readPersonVisits(input, needs),
  askForApproval: (input) => askForApproval(input, needs),
  listApprovals: (input) => listApprovals(input, needs),
  reviewApproval: (input) => reviewApproval(input, needs),
  makeExport: (input) => makeExport(input, needs),
  listExports: (input) => listExports(input, needs),
  downloadExport: (input) => downloadExport(input, needs),
  readMissedTests: (input) => readMissedTests(input, needs),
  readLateSamples: (input) => readLateSamples(input, needs),
  readPersonFacts: (input) => readPersonFacts(input, needs),
  proposeFact: (input) => proposeFact(input, needs),
  proposeWithdrawal: (input) => proposeWithdrawal(input, needs),
  listFactProposals: (input) => listFactProposals(input, needs),
  reviewFactProposal: (input) => reviewFactProposal(input, needs),
  listClaims: (input) => listClaims(input, needs),
  reviewClaim: (input) => reviewClaim(input, needs),
  listGuardianships: (input) => listGuardianships(input, needs),
  reviewGuardianship: (input) => reviewGuardianship(input, needs),
  makePaperCodeAtDesk: (input) => makePaperCodeAtDesk(input, needs),
  registerPositive: (input) => registerPositive(input, needs),
  listPositives: (input) => listPositives(input, needs),
  getPositive: (input) => getPositive(input, needs),
  takePositiveStep: (input) => takePositiveStep(input, needs),
  handOverPositive: (input) => handOverPositive(input, needs),
  answerHandOver: (input) => answerHandOver(input, needs),
  addHouseholdMember: (input) => addHouseholdMember(input, needs),
  removeHouseholdMember: (input) => removeHouseholdMember(input, needs),
  markPositiveMistaken: (input) => markPositiveMistaken(input, needs),
  getStatistics: (input) => getStatistics(input, needs),
  getLabTimeliness: (input) => getLabTimeliness(input, needs),
  listOddSites: (input) => listOddSites(input, needs),
  ...tracingOperations(needs),
  searchAuditEntries: (input) => searchAuditEntries(input, needs),
  proveAuditEntry: (input) => proveAuditEntry(input, needs),
  listAuditAlerts: (input) => listAuditAlerts(input, needs),
  closeAuditAlert: (input) => closeAuditAlert(input, needs),
  listStaff: (input) => listStaff(input, needs),
  inviteStaff: (input) => inviteStaff(input, needs),
  endPost: (input) => endPost(input, needs),
  listMyPost: (input) => listMyPost(input, needs),
  delegateRoles: (input) => delegateRoles(input, needs),
  endDelegation: (input) => endDelegation(input, needs),
  listStaffSessions: (input) => listStaffSessions(input, needs),
  revokeStaffSessions: (input) => revokeStaffSessions(input, needs),
  listAuditEntries: (input) => listAuditEntries(input, needs),
});
