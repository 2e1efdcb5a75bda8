/** What the district's desk runs on. */
import { makeApprovals } from '../adapters/dynamodb/approvals';
import { makeAuditLog } from '../adapters/dynamodb/audit-log';
import { makeClaims } from '../adapters/dynamodb/claims';
import { makeFactProposals } from '../adapters/dynamodb/fact-proposals';
import { makeGateDevices } from '../adapters/dynamodb/gate-devices';
import { makeGuardianships } from '../adapters/dynamodb/guardianships';
import { makeMadeExports } from '../adapters/dynamodb/made-exports';
import { makeLabDays } from '../adapters/dynamodb/lab-days';
import { makeMassTestRounds } from '../adapters/dynamodb/mass-test-rounds';
import { makePaperCodes } from '../adapters/dynamodb/paper-codes';
import { makePositives } from '../adapters/dynamodb/positives';
import { makeSiteStore } from '../adapters/dynamodb/site-store';
import { makeStatisticsStore } from '../adapters/dynamodb/statistics-store';
import { makeTestLists } from '../adapters/dynamodb/test-lists';
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
    guardianships: makeGuardianships(access),
    paperCodes: makePaperCodes(access),
    paperCodeSheets: makePaperCodeSheets(posterFonts()),
    massTestRounds: makeMassTestRounds(access),
    ruleSets,
    audit: makeAuditLog(access),
    clock: access.clock,
    random: systemRandom,
  };
}
