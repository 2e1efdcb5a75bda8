/** What the district's desk runs on. */
import { makeApprovals } from '../adapters/dynamodb/approvals';
import { makeAuditAlerts } from '../adapters/dynamodb/audit-alerts';
import { makeAuditChain } from '../adapters/dynamodb/audit-chain';
import { makeAuditLog } from '../adapters/dynamodb/audit-log';
import { makeAuditRoots } from '../adapters/dynamodb/audit-roots';
import { makeClaims } from '../adapters/dynamodb/claims';
import { makeContactSelections } from '../adapters/dynamodb/contact-selections';
import { makeFactProposals } from '../adapters/dynamodb/fact-proposals';
import { makeGateDevices } from '../adapters/dynamodb/gate-devices';
import { makeGuardianships } from '../adapters/dynamodb/guardianships';
import { makeHelpTickets } from '../adapters/dynamodb/help-tickets';
import { makeInspectionTasks } from '../adapters/dynamodb/inspection-tasks';
import { makeLabDays } from '../adapters/dynamodb/lab-days';
import { makeMadeExports } from '../adapters/dynamodb/made-exports';
import { makeMassTestRounds } from '../adapters/dynamodb/mass-test-rounds';
import { makeNotices } from '../adapters/dynamodb/notices';
import { makePaperCodes } from '../adapters/dynamodb/paper-codes';
import { makePhotos } from '../adapters/dynamodb/photos';
import { makePositives } from '../adapters/dynamodb/positives';
import { makePosts } from '../adapters/dynamodb/posts';
import { makeSignInSessions } from '../adapters/dynamodb/sign-in-sessions';
import { makeSiteRelations } from '../adapters/dynamodb/site-relations';
import { makeSiteStore } from '../adapters/dynamodb/site-store';
import { makeStatisticsStore } from '../adapters/dynamodb/statistics-store';
import { makeSubDistricts } from '../adapters/dynamodb/sub-districts';
import { makeTestLists } from '../adapters/dynamodb/test-lists';
import { makeTracingCases } from '../adapters/dynamodb/tracing-cases';
import { makeTrainings } from '../adapters/dynamodb/trainings';
import { makeVisitStore } from '../adapters/dynamodb/visit-store';
import type { KeyRing } from '../adapters/keys/key-ring';
import { makeKeys } from '../adapters/keys/make-keys';
import { systemRandom } from '../adapters/keys/random';
import { makePaperCodeSheets } from '../adapters/paper-code/paper-code-sheets';
import type { DistrictNeeds } from './district';
import { type PlacedGround, posterFonts, ruleSetsOf, watchedPeople } from './wiring';

export function wireDistrict({ access, ring, place }: PlacedGround<KeyRing<'district'>>): DistrictNeeds {
  const { sessionTokens: _, ...keys } = makeKeys.district(ring);
  const ruleSets = ruleSetsOf(access, place);
  return {
    ...keys,
    people: watchedPeople(access, ruleSets),
    sites: makeSiteStore(access),
    siteRelations: makeSiteRelations(access),
    subDistricts: makeSubDistricts(access),
    visits: makeVisitStore(access),
    devices: makeGateDevices(access),
    testLists: makeTestLists(access),
    statistics: makeStatisticsStore(access),
    labDays: makeLabDays(access),
    approvals: makeApprovals(access),
    exports: makeMadeExports(access),
    proposals: makeFactProposals(access),
    positives: makePositives(access),
    claims: makeClaims(access),
    posts: makePosts(access),
    signInSessions: makeSignInSessions(access),
    inspections: makeInspectionTasks(access),
    photos: makePhotos(access),
    trainings: makeTrainings(access),
    helpTickets: makeHelpTickets(access),
    guardianships: makeGuardianships(access),
    paperCodes: makePaperCodes(access),
    paperCodeSheets: makePaperCodeSheets(posterFonts()),
    massTestRounds: makeMassTestRounds(access),
    cases: makeTracingCases(access),
    selections: makeContactSelections(access),
    notices: makeNotices(access),
    ruleSets,
    audit: makeAuditLog(access),
    auditChain: makeAuditChain(access),
    auditRoots: makeAuditRoots(access),
    auditAlerts: makeAuditAlerts(access),
    clock: access.clock,
    random: systemRandom,
  };
}
