/** Every store port at once, over each engine and as the fakes: what a suite runs on. */
import { makeApprovals } from '../../cloud-functions/adapters/dynamodb/approvals';
import { makeAuditLog } from '../../cloud-functions/adapters/dynamodb/audit-log';
import { makeClaims } from '../../cloud-functions/adapters/dynamodb/claims';
import { makeCodeKeyStore } from '../../cloud-functions/adapters/dynamodb/code-key-store';
import { makeContactSelections } from '../../cloud-functions/adapters/dynamodb/contact-selections';
import { makeFactProposals } from '../../cloud-functions/adapters/dynamodb/fact-proposals';
import { makeGateDevices } from '../../cloud-functions/adapters/dynamodb/gate-devices';
import { makeGateLookUps, makeGateRecords } from '../../cloud-functions/adapters/dynamodb/gate-records';
import { makeGuardianships } from '../../cloud-functions/adapters/dynamodb/guardianships';
import { makeHelpTickets } from '../../cloud-functions/adapters/dynamodb/help-tickets';
import { makeInspectionTasks } from '../../cloud-functions/adapters/dynamodb/inspection-tasks';
import { makeLabDays } from '../../cloud-functions/adapters/dynamodb/lab-days';
import { makeLiveCodes } from '../../cloud-functions/adapters/dynamodb/live-codes';
import { makeMadeExports } from '../../cloud-functions/adapters/dynamodb/made-exports';
import { makeMassTestRounds } from '../../cloud-functions/adapters/dynamodb/mass-test-rounds';
import { makeNotices } from '../../cloud-functions/adapters/dynamodb/notices';
import { makePaperCodes } from '../../cloud-functions/adapters/dynamodb/paper-codes';
import { makePeopleStore } from '../../cloud-functions/adapters/dynamodb/people-store';
import { makePhotos } from '../../cloud-functions/adapters/dynamodb/photos';
import { makePopulation } from '../../cloud-functions/adapters/dynamodb/population';
import { makePositives } from '../../cloud-functions/adapters/dynamodb/positives';
import { makePosts } from '../../cloud-functions/adapters/dynamodb/posts';
import { makeReleaseStore } from '../../cloud-functions/adapters/dynamodb/release-store';
import { makeRiskAreaStore } from '../../cloud-functions/adapters/dynamodb/risk-area-store';
import { makeSignInCodes } from '../../cloud-functions/adapters/dynamodb/sign-in-codes';
import { makeSignInSessions } from '../../cloud-functions/adapters/dynamodb/sign-in-sessions';
import { makeSiteRelations } from '../../cloud-functions/adapters/dynamodb/site-relations';
import { makeSiteStore } from '../../cloud-functions/adapters/dynamodb/site-store';
import { makeStatisticsStore } from '../../cloud-functions/adapters/dynamodb/statistics-store';
import { makeSubDistricts } from '../../cloud-functions/adapters/dynamodb/sub-districts';
import { makeTestLists } from '../../cloud-functions/adapters/dynamodb/test-lists';
import { makeTracingCases } from '../../cloud-functions/adapters/dynamodb/tracing-cases';
import { makeTrainings } from '../../cloud-functions/adapters/dynamodb/trainings';
import { makeTravelCardStore } from '../../cloud-functions/adapters/dynamodb/travel-card-store';
import { makeTurnedCodes } from '../../cloud-functions/adapters/dynamodb/turned-codes';
import { makeVisitScan } from '../../cloud-functions/adapters/dynamodb/visit-scan';
import { makeVisitStore } from '../../cloud-functions/adapters/dynamodb/visit-store';
import { addMilliseconds, type Instant, millisecondsPerDay } from '../../cloud-functions/domain/time';
import type { Approvals } from '../../cloud-functions/use-cases/ports/approvals';
import type { AuditLog } from '../../cloud-functions/use-cases/ports/audit-log';
import type { Claims } from '../../cloud-functions/use-cases/ports/claims';
import type { Clock } from '../../cloud-functions/use-cases/ports/clock';
import type { CodeKeyStore } from '../../cloud-functions/use-cases/ports/code-key-store';
import type { FactProposals } from '../../cloud-functions/use-cases/ports/fact-proposals';
import type { GateDevices } from '../../cloud-functions/use-cases/ports/gate-devices';
import type { GateLookUps, GateRecords } from '../../cloud-functions/use-cases/ports/gate-records';
import type { Guardianships } from '../../cloud-functions/use-cases/ports/guardianships';
import type { HelpTickets } from '../../cloud-functions/use-cases/ports/help-tickets';
import type { InspectionTasks } from '../../cloud-functions/use-cases/ports/inspection-tasks';
import type { LabTimelinessStore } from '../../cloud-functions/use-cases/ports/lab-timeliness';
import type { LiveCodes, TurnedCodes } from '../../cloud-functions/use-cases/ports/live-codes';
import type { MadeExports } from '../../cloud-functions/use-cases/ports/made-exports';
import type { MassTestRounds } from '../../cloud-functions/use-cases/ports/mass-test-rounds';
import type { Notices } from '../../cloud-functions/use-cases/ports/notices';
import type { PaperCodes } from '../../cloud-functions/use-cases/ports/paper-codes';
import type { PeopleStore } from '../../cloud-functions/use-cases/ports/people-store';
import type { Photos } from '../../cloud-functions/use-cases/ports/photos';
import type { Population } from '../../cloud-functions/use-cases/ports/population';
import type { Positives } from '../../cloud-functions/use-cases/ports/positives';
import type { Posts } from '../../cloud-functions/use-cases/ports/posts';
import type { ReleaseStore } from '../../cloud-functions/use-cases/ports/release-store';
import type { RiskAreaStore } from '../../cloud-functions/use-cases/ports/risk-area-store';
import type { SignInCodes } from '../../cloud-functions/use-cases/ports/sign-in-codes';
import type { SignInSessions } from '../../cloud-functions/use-cases/ports/sign-in-sessions';
import type { SiteRelations } from '../../cloud-functions/use-cases/ports/site-relations';
import type { SiteStore } from '../../cloud-functions/use-cases/ports/site-store';
import type { StatisticsStore } from '../../cloud-functions/use-cases/ports/statistics-store';
import type { SubDistricts } from '../../cloud-functions/use-cases/ports/sub-districts';
import type { TestLists } from '../../cloud-functions/use-cases/ports/test-lists';
import type { ContactSelections, TracingCases } from '../../cloud-functions/use-cases/ports/tracing-cases';
import type { Trainings } from '../../cloud-functions/use-cases/ports/trainings';
import type { TravelCardStore } from '../../cloud-functions/use-cases/ports/travel-cards';
import type { VisitScan } from '../../cloud-functions/use-cases/ports/visit-scan';
import type { VisitStore } from '../../cloud-functions/use-cases/ports/visit-store';
import { at } from '../builders/facts';
import { dynoxideIsInstalled, openEngine, type RunningEngine, startDynalite, startDynoxide } from '../engines/store-engines';
import { fakeApprovals, fakeMadeExports } from '../fakes/fake-approvals';
import { fakeAuditLog } from '../fakes/fake-audit-log';
import { fakeClaims, fakeFactProposals } from '../fakes/fake-casework';
import { fakeCodeKeyStore } from '../fakes/fake-code-key-store';
import { fakeGateDevices } from '../fakes/fake-gate-devices';
import { fakeGateLookUps } from '../fakes/fake-gate-records';
import { fakeGuardianships } from '../fakes/fake-guardianships';
import { fakeHelpTickets, fakeInspectionTasks, fakeTrainings } from '../fakes/fake-inspection';
import { fakeLiveCodes, fakeTurnedCodes } from '../fakes/fake-live-codes';
import { fakeMassTestRounds } from '../fakes/fake-mass-test-rounds';
import { fakePaperCodes } from '../fakes/fake-paper-codes';
import { fakePeopleStore } from '../fakes/fake-people-store';
import { fakePhotos } from '../fakes/fake-photos';
import { fakePopulation } from '../fakes/fake-population';
import { fakePositives } from '../fakes/fake-positives';
import { fakePosts } from '../fakes/fake-posts';
import { fakeReleaseStore } from '../fakes/fake-release-store';
import { fakeRiskAreaStore } from '../fakes/fake-risk-area-store';
import { fakeSignInCodes } from '../fakes/fake-sign-in-codes';
import { fakeSignInSessions } from '../fakes/fake-sign-in-sessions';
import { fakeSiteRelations, fakeSubDistricts } from '../fakes/fake-site-relations';
import { fakeSiteStore } from '../fakes/fake-site-store';
import { fakeLabDays, fakeStatisticsStore } from '../fakes/fake-statistics-store';
import { fakeTestLists } from '../fakes/fake-test-lists';
import { fakeContactSelections, fakeNotices, fakeTracingCases } from '../fakes/fake-tracing-cases';
import { fakeTravelCardStore } from '../fakes/fake-travel-card-store';
import { fakeScannedVisits } from '../fakes/fake-visit-scan';

// Thousands of requests to a store that shares the machine with every other suite.
jest.setTimeout(30_000);

export const morning = at('2022-09-06T08:30:00+08:00');

export type OpenedStores = {
  readonly people: PeopleStore;
  readonly population: Population;
  readonly testLists: TestLists;
  readonly massTestRounds: MassTestRounds;
  readonly signInCodes: SignInCodes;
  readonly signInSessions: SignInSessions;
  readonly posts: Posts;
  readonly travelCards: TravelCardStore;
  readonly sites: SiteStore;
  readonly siteRelations: SiteRelations;
  readonly subDistricts: SubDistricts;
  readonly visits: VisitStore;
  readonly visitScan: VisitScan;
  readonly statistics: StatisticsStore;
  readonly labDays: LabTimelinessStore;
  readonly audit: AuditLog;
  readonly riskAreas: RiskAreaStore;
  readonly releases: ReleaseStore;
  readonly proposals: FactProposals;
  readonly positives: Positives;
  readonly claims: Claims;
  readonly approvals: Approvals;
  readonly exports: MadeExports;
  readonly tracingCases: TracingCases;
  readonly contactSelections: ContactSelections;
  readonly notices: Notices;
  readonly photos: Photos;
  readonly inspections: InspectionTasks;
  readonly trainings: Trainings;
  readonly helpTickets: HelpTickets;
  readonly liveCodes: LiveCodes;
  readonly turnedCodes: TurnedCodes;
  readonly gateRecords: GateRecords;
  readonly gateLookUps: GateLookUps;
  readonly guardianships: Guardianships;
  readonly paperCodes: PaperCodes;
  readonly devices: GateDevices;
  readonly codeKeys: CodeKeyStore;
  readonly clock: MovableClock;
  close(): Promise<void>;
};

export type MovableClock = Clock & { set(now: Instant): void; passDays(days: number): void };

function movableClock(): MovableClock {
  let now = morning;
  return {
    now: () => now,
    set: (to) => {
      now = to;
    },
    passDays: (days) => {
      now = addMilliseconds(now, days * millisecondsPerDay);
    },
  };
}

async function openFakes(): Promise<OpenedStores> {
  const clock = movableClock();
  const sites = fakeSiteStore();
  return {
    ...fakePopulation(fakePeopleStore(clock)),
    testLists: fakeTestLists(clock),
    massTestRounds: fakeMassTestRounds(),
    signInCodes: fakeSignInCodes(),
    signInSessions: fakeSignInSessions(clock),
    posts: fakePosts(clock),
    travelCards: fakeTravelCardStore(clock),
    sites,
    siteRelations: fakeSiteRelations(sites),
    subDistricts: fakeSubDistricts(),
    ...fakeScannedVisits(clock),
    statistics: fakeStatisticsStore(clock),
    labDays: fakeLabDays(clock),
    audit: fakeAuditLog(clock),
    riskAreas: fakeRiskAreaStore(clock),
    releases: fakeReleaseStore(),
    proposals: fakeFactProposals(clock),
    positives: fakePositives(clock),
    claims: fakeClaims(clock),
    approvals: fakeApprovals(clock),
    exports: fakeMadeExports(clock),
    tracingCases: fakeTracingCases(clock),
    contactSelections: fakeContactSelections(clock),
    notices: fakeNotices(clock),
    photos: fakePhotos(clock),
    inspections: fakeInspectionTasks(clock),
    trainings: fakeTrainings(clock),
    helpTickets: fakeHelpTickets(clock),
    liveCodes: fakeLiveCodes(clock),
    turnedCodes: fakeTurnedCodes(clock),
    gateLookUps: fakeGateLookUps(),
    guardianships: fakeGuardianships(clock),
    paperCodes: fakePaperCodes(clock),
    devices: fakeGateDevices(clock),
    codeKeys: fakeCodeKeyStore(),
    clock,
    close: async () => {},
  };
}

async function openOn(engine: RunningEngine): Promise<OpenedStores> {
  const clock = movableClock();
  const { client, tables, close } = await openEngine(engine);
  const access = { client, tables, clock };
  return {
    people: makePeopleStore(access),
    population: makePopulation(access),
    testLists: makeTestLists(access),
    massTestRounds: makeMassTestRounds(access),
    signInCodes: makeSignInCodes(access),
    signInSessions: makeSignInSessions(access),
    posts: makePosts(access),
    travelCards: makeTravelCardStore(access),
    sites: makeSiteStore(access),
    siteRelations: makeSiteRelations(access),
    subDistricts: makeSubDistricts(access),
    visits: makeVisitStore(access),
    visitScan: makeVisitScan(access),
    statistics: makeStatisticsStore(access),
    labDays: makeLabDays(access),
    audit: makeAuditLog(access),
    riskAreas: makeRiskAreaStore(access),
    releases: makeReleaseStore(access),
    proposals: makeFactProposals(access),
    positives: makePositives(access),
    claims: makeClaims(access),
    approvals: makeApprovals(access),
    exports: makeMadeExports(access),
    tracingCases: makeTracingCases(access),
    contactSelections: makeContactSelections(access),
    notices: makeNotices(access),
    photos: makePhotos(access),
    inspections: makeInspectionTasks(access),
    trainings: makeTrainings(access),
    helpTickets: makeHelpTickets(access),
    liveCodes: makeLiveCodes(access),
    turnedCodes: makeTurnedCodes(access),
    gateRecords: makeGateRecords(access),
    gateLookUps: makeGateLookUps(access),
    guardianships: makeGuardianships(access),
    paperCodes: makePaperCodes(access),
    devices: makeGateDevices(access),
    codeKeys: makeCodeKeyStore(access),
    clock,
    close,
  };
}

type StoreKind = { readonly name: string; open(): Promise<OpenedStores> };

const storeKinds: readonly StoreKind[] = [
  { name: 'in memory', open: openFakes },
  { name: 'on dynalite', open: async () => openOn(await startDynalite()) },
  ...(dynoxideIsInstalled ? [{ name: 'on dynoxide', open: async () => openOn(await startDynoxide()) }] : []),
];

/** Runs one suite on everything there is; says so when the optional engine is not installed. */
export function onEveryStore(port: string, suite: (stores: () => OpenedStores) => void): void {
  if (!dynoxideIsInstalled) console.warn(`${port}: not run on dynoxide, which is an optional dependency and not installed here`);
  describe.each(storeKinds)(`${port} $name`, ({ open }) => {
    let stores: OpenedStores | undefined;
    beforeAll(async () => {
      stores = await open();
    }, 30_000);
    beforeEach(() => stores?.clock.set(morning));
    afterAll(() => stores?.close());
    suite(() => {
      if (!stores) throw new Error('the store is not open');
      return stores;
    });
  });
}
