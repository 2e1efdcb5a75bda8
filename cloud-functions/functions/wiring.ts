/**
 * Picks the adapters each audience runs on: stores, and the ports its own key ring makes. The cloud and the local
 * product wire alike. What an audience is not given here it cannot do.
 */
import { makeAuditChain } from '../adapters/dynamodb/audit-chain';
import { makeAuditLog } from '../adapters/dynamodb/audit-log';
import { makeAuditRoots } from '../adapters/dynamodb/audit-roots';
import { makeClaims } from '../adapters/dynamodb/claims';
import { makeCodeKeyStore } from '../adapters/dynamodb/code-key-store';
import { makeFactProposals } from '../adapters/dynamodb/fact-proposals';
import { makeGateDevices } from '../adapters/dynamodb/gate-devices';
import { makeGuardianships } from '../adapters/dynamodb/guardianships';
import { makeHelpTickets } from '../adapters/dynamodb/help-tickets';
import { makeInspectionTasks } from '../adapters/dynamodb/inspection-tasks';
import { makeLabDays } from '../adapters/dynamodb/lab-days';
import { makeLiveCodes } from '../adapters/dynamodb/live-codes';
import { makeMassTestRounds } from '../adapters/dynamodb/mass-test-rounds';
import { makeNotices } from '../adapters/dynamodb/notices';
import { makePaperCodes } from '../adapters/dynamodb/paper-codes';
import { makePeopleStore } from '../adapters/dynamodb/people-store';
import { makePhotos } from '../adapters/dynamodb/photos';
import { makePopulation } from '../adapters/dynamodb/population';
import { makePositives } from '../adapters/dynamodb/positives';
import { makePosts } from '../adapters/dynamodb/posts';
import { makeReleaseStore } from '../adapters/dynamodb/release-store';
import { makeRiskAreaStore } from '../adapters/dynamodb/risk-area-store';
import { makeSignInCodes } from '../adapters/dynamodb/sign-in-codes';
import { makeSignInSessions } from '../adapters/dynamodb/sign-in-sessions';
import { makeSiteRelations } from '../adapters/dynamodb/site-relations';
import { makeSiteStore } from '../adapters/dynamodb/site-store';
import { makeStatisticsStore } from '../adapters/dynamodb/statistics-store';
import type { StoreAccess } from '../adapters/dynamodb/store-access';
import { makeSubDistricts } from '../adapters/dynamodb/sub-districts';
import { makeTestLists } from '../adapters/dynamodb/test-lists';
import { makeTrainings } from '../adapters/dynamodb/trainings';
import { makeTravelCardStore } from '../adapters/dynamodb/travel-card-store';
import { makeTurnedCodes } from '../adapters/dynamodb/turned-codes';
import { makeVisitScan } from '../adapters/dynamodb/visit-scan';
import { makeVisitStore } from '../adapters/dynamodb/visit-store';
import { makeCodeSigner } from '../adapters/keys/code-signer';
import type { KeyRing } from '../adapters/keys/key-ring';
import { makeKeys } from '../adapters/keys/make-keys';
import { systemRandom } from '../adapters/keys/random';
import { makeTrustListSource } from '../adapters/keys/trust-list-source';
import { makePaperCodeSheets } from '../adapters/paper-code/paper-code-sheets';
import { makePosters } from '../adapters/poster/posters';
import { makeRegistryRuleSets } from '../adapters/registry-rule-sets';
import { publishedRuleSets } from '../domain/health-code/rule-sets/published';
import type { CodeAlgorithm } from '../domain/personal-code/code-algorithm';
import { rememberSites } from '../use-cases/check-in/remember-sites';
import type { RotateCodeKeysNeeds } from '../use-cases/code-key/rotate-code-keys';
import { watchTurning } from '../use-cases/gate/watch-turning';
import type { AuditLog } from '../use-cases/ports/audit-log';
import type { KeyService } from '../use-cases/ports/key-service';
import type { TrustListSource } from '../use-cases/ports/keys';
import type { PeopleStore } from '../use-cases/ports/people-store';
import type { RuleSets } from '../use-cases/ports/rule-sets';
import type { AlipaySignIn, TextMessages, WechatSignIn } from '../use-cases/ports/sign-in-providers';
import type { TravelCards } from '../use-cases/ports/travel-cards';
import { rememberTurnedCodes } from '../use-cases/public/get-turned-codes';
import { rememberAreas } from '../use-cases/risk-areas/remember-areas';
import { rememberSessions, type SessionWatch } from '../use-cases/sign-in/remember-sessions';
import type { AuthorityNeeds } from './authority';
import type { CheckInNeeds } from './check-in';
import type { FeedsNeeds } from './feeds';
import { faultLog } from './log';
import { openapiDocument } from './openapi';
import type { PublicNeeds } from './public';
import { makeRefusalRecord, type RefusalRecord } from './refused-attempts';
import type { ResidentNeeds } from './resident';
import type { RollUpNeeds } from './roll-up';
import type { SiteNeeds } from './site';
import type { SurveyNeeds } from './survey';

/** What a deployment says of itself. */
export type Place = {
  /** `https://<host>`: what posters say. */
  readonly publicOrigin: string;
  /** Where the browser app lives; empty: on the same host. */
  readonly appOrigin: string;
  /** GB/T 2260 of the jurisdiction whose rules decide. */
  readonly jurisdiction: string;
  readonly version: string;
  /** How far the clock stands from the world's, on purpose; absent: not at all. */
  readonly clockShiftMs?: number;
};

export type Providers = {
  readonly wechat: WechatSignIn;
  readonly alipay: AlipaySignIn;
  readonly textMessages: TextMessages;
  readonly travelCards: TravelCards;
};

type Ground<Ring> = { readonly access: StoreAccess; readonly ring: Ring };
export type PlacedGround<Ring> = Ground<Ring> & { readonly place: Place };

/** Every function that judges asks the registry itself, so that a stop reaches all of them within seconds. */
export const ruleSetsOf = (access: StoreAccess, { jurisdiction }: Place): RuleSets =>
  makeRegistryRuleSets({ releases: makeReleaseStore(access), jurisdiction, clock: access.clock });

/** Of every function that writes facts: whoever turns by what it writes has their codes told to gates. */
export const watchedPeople = (access: StoreAccess, ruleSets: RuleSets): PeopleStore =>
  watchTurning(makePeopleStore(access), {
    liveCodes: makeLiveCodes(access),
    turnedCodes: makeTurnedCodes(access),
    ruleSets,
    clock: access.clock,
    onFault: faultLog('turned-codes'),
  });

/** What a gate is told of the keys of codes, wherever it asks. */
export const trustListSourceOf = (access: StoreAccess): TrustListSource =>
  makeTrustListSource({ codeKeys: makeCodeKeyStore(access), clock: access.clock });

/** `keyService` opens the keys of codes, for `resident` alone. */
type SigningGround = PlacedGround<KeyRing<'resident'>> & { readonly keyService: Pick<KeyService, 'openLeafKey'> };

export function wireResident({ access, ring, place, keyService }: SigningGround, providers: Providers): ResidentNeeds {
  const { sessionTokens, ...keys } = makeKeys.resident(ring);
  const ruleSets = ruleSetsOf(access, place);
  return {
    ...keys,
    codeSigner: makeCodeSigner({ codeKeys: makeCodeKeyStore(access), keyService, clock: access.clock }),
    ...providers,
    sessions: sessionTokens,
    people: watchedPeople(access, ruleSets),
    signInCodes: makeSignInCodes(access),
    signInSessions: makeSignInSessions(access),
    posts: makePosts(access),
    travelCardStore: makeTravelCardStore(access),
    sites: makeSiteStore(access),
    siteRelations: makeSiteRelations(access),
    visits: makeVisitStore(access),
    riskAreas: rememberAreas(makeRiskAreaStore(access)),
    audit: makeAuditLog(access),
    auditChain: makeAuditChain(access),
    auditRoots: makeAuditRoots(access),
    claims: makeClaims(access),
    notices: makeNotices(access),
    helpTickets: makeHelpTickets(access),
    liveCodes: makeLiveCodes(access),
    guardianships: makeGuardianships(access),
    paperCodes: makePaperCodes(access),
    paperCodeSheets: makePaperCodeSheets(posterFonts()),
    jurisdiction: place.jurisdiction,
    ruleSets,
    clock: access.clock,
    random: systemRandom,
  };
}

export function wireCheckIn({ access, ring, place }: PlacedGround<KeyRing<'check-in'>>): CheckInNeeds {
  const { sessionTokens: _, ...keys } = makeKeys['check-in'](ring);
  return {
    ...keys,
    people: makePeopleStore(access),
    sites: rememberSites(makeSiteStore(access), access.clock),
    visits: makeVisitStore(access),
    guardianships: makeGuardianships(access),
    ruleSets: ruleSetsOf(access, place),
    clock: access.clock,
  };
}

export function wireSite({ access, ring, place }: PlacedGround<KeyRing<'site'>>): SiteNeeds {
  return {
    siteCodeKeys: makeKeys.site(ring).siteCodeKeys,
    people: makePeopleStore(access),
    sites: makeSiteStore(access),
    siteRelations: makeSiteRelations(access),
    subDistricts: makeSubDistricts(access),
    visits: makeVisitStore(access),
    devices: makeGateDevices(access),
    inspections: makeInspectionTasks(access),
    photos: makePhotos(access),
    trainings: makeTrainings(access),
    posters: makePosters(posterFonts()),
    audit: auditOf(access, place),
    clock: access.clock,
    random: systemRandom,
    publicOrigin: place.publicOrigin,
  };
}

/** Noto Sans SC (SIL OFL), looked up where packages lie: here in node_modules, in the cloud beside the bundle. */
export const posterFonts = () => ({
  regular: require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
});

/** It signs in whom it serves and opens nothing else: rules are made without looking at anybody. */
export const wireAuthority = ({ access, place }: { readonly access: StoreAccess; readonly place: Place }): AuthorityNeeds => ({
  releases: makeReleaseStore(access),
  codeKeys: makeCodeKeyStore(access),
  ruleSets: ruleSetsOf(access, place),
  people: makePeopleStore(access),
  audit: auditOf(access, place),
  clock: access.clock,
  random: systemRandom,
});

/** Where people who work for no district leave their entries: in the record of the whole jurisdiction, for its auditors to see. */
export function auditOf(access: StoreAccess, { jurisdiction }: Pick<Place, 'jurisdiction'>): AuditLog {
  const log = makeAuditLog(access);
  return { ...log, append: (entry) => log.append({ ...entry, district: entry.district ?? jurisdiction }) };
}

export const wireFeeds = ({ access, ring, place }: PlacedGround<KeyRing<'feeds'>>): FeedsNeeds => ({
  lookupKeys: makeKeys.feeds(ring).lookupKeys,
  people: watchedPeople(access, ruleSetsOf(access, place)),
  riskAreas: makeRiskAreaStore(access),
  proposals: makeFactProposals(access),
  positives: makePositives(access),
  jurisdiction: place.jurisdiction,
  audit: auditOf(access, place),
  clock: access.clock,
  random: systemRandom,
});

export const wirePublic = ({ access, ring, place }: PlacedGround<KeyRing<'public'>>): PublicNeeds => ({
  ...makeKeys.public(ring),
  trustListSource: trustListSourceOf(access),
  riskAreas: makeRiskAreaStore(access),
  sites: makeSiteStore(access),
  subDistricts: makeSubDistricts(access),
  ruleSets: ruleSetsOf(access, place),
  releases: makeReleaseStore(access),
  turnedCodes: rememberTurnedCodes(makeTurnedCodes(access), access.clock),
  auditRoots: makeAuditRoots(access),
  jurisdiction: place.jurisdiction,
  clock: access.clock,
  version: place.version,
  publicOrigin: place.publicOrigin,
  appOrigin: place.appOrigin,
  openapi: openapiDocument(),
});

/** The only one that is given every visit; it opens no seal. */
export const wireRollUp = (access: StoreAccess): RollUpNeeds => ({
  sites: makeSiteStore(access),
  devices: makeGateDevices(access),
  visitScan: makeVisitScan(access),
  statistics: makeStatisticsStore(access),
  clock: access.clock,
});

/** The only one that may use the root; it knows nobody and opens no key ring. */
export const wireRotateKeys = (
  access: StoreAccess,
  {
    keyService,
    jurisdiction,
    algorithm,
  }: { readonly keyService: KeyService; readonly jurisdiction: string; readonly algorithm: CodeAlgorithm },
): RotateCodeKeysNeeds => ({ codeKeys: makeCodeKeyStore(access), keyService, clock: access.clock, issuer: jurisdiction, algorithm });

/** What tells a desk that a session was ended from elsewhere. */
export const wireSessionWatch = (access: StoreAccess): SessionWatch => rememberSessions(makeSignInSessions(access), access.clock);

/** Where an audience leaves what was tried and refused. */
export const wireRefusals = ({ access, place }: { readonly access: StoreAccess; readonly place: Place }): RefusalRecord =>
  makeRefusalRecord({ audit: auditOf(access, place), clock: access.clock, random: systemRandom });

/** The only one that is given the whole population; it signs nobody in and opens no seal. */
export const wireSurvey = (
  access: StoreAccess,
  { jurisdiction, listsEveryMinutes }: { readonly jurisdiction: string; readonly listsEveryMinutes: number },
): SurveyNeeds => {
  const releases = makeReleaseStore(access);
  const ruleSets = makeRegistryRuleSets({ releases, jurisdiction, clock: access.clock });
  return {
    jurisdiction,
    listsEveryMinutes,
    population: makePopulation(access),
    people: watchedPeople(access, ruleSets),
    releases,
    ruleSets,
    liveCodes: makeLiveCodes(access),
    turnedCodes: makeTurnedCodes(access),
    endsAnnounced: new Set(),
    compiled: publishedRuleSets,
    testLists: makeTestLists(access),
    labDays: makeLabDays(access),
    massTestRounds: makeMassTestRounds(access),
    audit: makeAuditLog(access),
    clock: access.clock,
    random: systemRandom,
  };
};
