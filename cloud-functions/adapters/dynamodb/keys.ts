/**
 * Every key in the store. Nothing else builds one.
 *
 * | table | what is asked | key |
 * |---|---|---|
 * | people | the facts a decision reads, one item | `person#<id>` / `facts` |
 * | people | older facts that no longer fit beside them | `person#<id>` / `older#<hash>` |
 * | people | profile, roles, sealed identity | `person#<id>` / `profile` |
 * | people | declarations, newest first | `person#<id>` / `declaration#<time>#<id>` |
 * | people | one declaration by id | `person#<id>` / `declaration-id#<id>` |
 * | people | the travel card fetched last | `person#<id>` / `travel-card` |
 * | people | a personal code that was signed, under each it was signed for | `person#<id>` / `live-code#<code>` |
 * | people | who signs in with this | `login#<keyed hash>` / `login` |
 * | people | whose document this is | `document#<keyed hash>` / `document` |
 * | people | facts waiting for this document's holder | `document#<keyed hash>` / `waiting#<fact>` |
 * | people | reports of these taken back | `document#<keyed hash>` / `waiting-taken-back#<id prefix>` |
 * | people | guardianships of a guardian, oldest first; one of them | `person#<id>` / `guardianship#<id>` |
 * | people | the places a guardian has for dependants | `person#<id>` / `guardianship-places` |
 * | people | whose guardianship this is | `guardianship#<id>` / `guardianship` |
 * | people | guardianships in which somebody is the dependant | `person#<id>` / `guardian#<guardianship>` |
 * | people | a one-time consent code | `consent-code#<keyed hash>` / `code` |
 * | people | a paper code | `paper-code#<id>` / `paper-code` |
 * | people | paper codes of a person, newest first | `person#<id>` / `paper-code#<issued>#<id>` |
 * | people | the one-time code sent to this phone | `sign-in-code#<keyed hash>` / `code` |
 * | sites | a site | `site#<id>` / `site` |
 * | sites | sites of an owner, newest first | index byOwner: `<person>` / `<applied>#<id>` |
 * | sites | sites of a district in a state, oldest first | index byDistrictState: `<division>#<state>` / `<applied>#<id>` |
 * | visits | visits of a site by time; one visit by its check-in id | `site#<id>#<day>#<shard>` / `<time>#<check-in id>` |
 * | visits | visits of a pseudonym by time | index bySubject: `<subject>` / `<time>#<check-in id>` |
 * | visits | hourly counts of a site's day | `counts#<site>` / `<day>` |
 * | visits | what gates of a site checked of nobody known, by time | `gate-records#<site>#<day>` / `<time>#<record id>` |
 * | casework | a proposal of facts | `proposal#<id>` / `head` |
 * | casework | its rows | `proposal#<id>` / `rows#<hash>#<part>` |
 * | casework | proposals of a district: waiting, oldest first; reviewed, newest first | `proposals#<division>#<list>` / `<submitted>#<id>` |
 * | casework | a claim | `claim#<id>` / `head` |
 * | casework | claims of a district: waiting, oldest first; reviewed, newest first | `claims#<division>#<list>` / `<filed>#<id>` |
 * | casework | claims of a person, newest first | `claims-of#<person>` / `<filed>#<id>` |
 * | casework | relations of a district to verify: waiting, oldest first; reviewed, newest first | `guardianships#<division>#<list>` / `<asked>#<id>` |
 * | registry | publications, newest first | `publications` / `<time>#<publication>` |
 * | registry | one publication | `publication#<id>` / `header` |
 * | registry | its areas in a county | `publication#<id>` / `county#<division>#<part>` |
 * | registry | a release | `release#<id>` / `release` |
 * | registry | releases of a jurisdiction, newest first | `releases#<jurisdiction>` / `<drafted>#<id>` |
 * | registry | a rule set's frozen content | `rule-set#<hash>` / `rule-set` |
 * | registry | what judges whom when, one item | `timetable#<jurisdiction>` / `timetable` |
 * | registry | a dry run | `dry-run#<id>` / `dry-run` |
 * | registry | dry runs not finished, oldest first | `open-dry-runs#<jurisdiction>` / `<requested>#<id>` |
 * | registry | keys that codes are signed with, one item | `code-keys` / `code-keys` |
 * | registry | the list of them that the root signed | `trust-list` / `trust-list` |
 * | registry | a gate device | `device#<id>` / `device` |
 * | registry | when it was last seen, and what it said | `device#<id>` / `seen` |
 * | registry | devices of a site, newest first | `devices-of-site#<site>` / `<enrolled>#<id>` |
 * | registry | devices of a district in a state, newest first | `devices#<division>#<state>` / `<enrolled>#<id>` |
 * | registry | a one-time enrolment code | `enrolment-code#<hash>` / `code` |
 * | registry | how the gates of a district behave | `gate-settings#<division>` / `settings` |
 * | registry | codes turned in an hour, oldest first | `turned-codes#<hour>#<shard>` / `<time>#<code>` |
 * | registry | when a code was told as turned | `turned-code#<code>` / `told` |
 * | registry | documents a gate looked up in an hour | `gate-look-ups#<device>#<way>` / `<hour>` |
 * | casework | rounds of mass testing, the one that closes first at the head | `mass-test-rounds` / `<closes>#<round>` |
 * | casework | lists of the testing desk of a district, newest first | `test-lists#<division>` / `<time>` |
 * | casework | one list's people overdue, longest first | `missed-tests#<division>#<time>` / `<due>#<hash>` |
 * | casework | one list's late samples, longest waiting first | `late-samples#<division>#<time>` / `<sampled>#<hash>` |
 * | audit | entries of a district's day | `district#<division>#<day>` / `<time>#<audit id>` |
 * | audit | entries of an officer | `actor#<person>` / `<time>#<audit id>` |
 * | audit | who looked at a person's data | `about#<person>` / `<time>#<audit id>` |
 *
 * Times are 13 digits of epoch milliseconds and days 5 digits, so that text order is time order.
 */
import { timeOfCheckInId } from '../../domain/check-in/check-in-time';
import type { DeviceId } from '../../domain/gate/device';
import type { CheckInId, PersonId, SiteId, Subject } from '../../domain/ids';
import { type Day, dayOf, type Instant, millisecondsPerHour } from '../../domain/time';

export type ItemKey = { readonly pk: string; readonly sk: string };

export const timeKey = (at: Instant): string => String(at).padStart(13, '0');
const dayKey = (day: Day): string => String(day).padStart(5, '0');
const timed = (at: Instant, id: string): string => `${timeKey(at)}#${id}`;

const person = (personId: PersonId): string => `person#${personId}`;
export const factsKey = (personId: PersonId): ItemKey => ({ pk: person(personId), sk: 'facts' });
export const olderFactsKey = (personId: PersonId, hash: string): ItemKey => ({ pk: person(personId), sk: `older#${hash}` });
/** The person in a facts item's partition key. */
export const personOfFactsKey = (pk: string): string => pk.slice('person#'.length);
export const profileKey = (personId: PersonId): ItemKey => ({ pk: person(personId), sk: 'profile' });
export const declarationsPrefix = 'declaration#';
export const declarationKey = (personId: PersonId, at: Instant, declarationId: string): ItemKey => ({
  pk: person(personId),
  sk: `${declarationsPrefix}${timed(at, declarationId)}`,
});
export const declarationIdKey = (personId: PersonId, declarationId: string): ItemKey => ({
  pk: person(personId),
  sk: `declaration-id#${declarationId}`,
});
export const declarationsOf = person;
export const travelCardKey = (personId: PersonId): ItemKey => ({ pk: person(personId), sk: 'travel-card' });
export const liveCodesPrefix = 'live-code#';
export const liveCodeKey = (personId: PersonId, code: string): ItemKey => ({ pk: person(personId), sk: `${liveCodesPrefix}${code}` });
export const liveCodesOf = person;
export const loginKey = (login: string): ItemKey => ({ pk: `login#${login}`, sk: 'login' });
const documentPartition = (document: string): string => `document#${document}`;
export const documentKey = (document: string): ItemKey => ({ pk: documentPartition(document), sk: 'document' });
/** What both kinds of waiting item begin with. */
export const waitingPrefix = 'waiting';
export const waitingFactKey = (document: string, factId: string): ItemKey => ({
  pk: documentPartition(document),
  sk: `${waitingPrefix}#${factId}`,
});
export const takenBackKey = (document: string, idPrefix: string): ItemKey => ({
  pk: documentPartition(document),
  sk: `${waitingPrefix}-taken-back#${idPrefix}`,
});
export const waitingOf = documentPartition;
export const guardianshipsPrefix = 'guardianship#';
export const guardianshipKey = (guardian: PersonId, guardianshipId: string): ItemKey => ({
  pk: person(guardian),
  sk: `${guardianshipsPrefix}${guardianshipId}`,
});
export const guardianshipPlacesKey = (guardian: PersonId): ItemKey => ({ pk: person(guardian), sk: 'guardianship-places' });
export const guardianshipIdKey = (guardianshipId: string): ItemKey => ({ pk: `guardianship#${guardianshipId}`, sk: 'guardianship' });
export const guardiansPrefix = 'guardian#';
export const guardianLineKey = (dependant: PersonId, guardianshipId: string): ItemKey => ({
  pk: person(dependant),
  sk: `${guardiansPrefix}${guardianshipId}`,
});
export const guardianshipsOf = person;
export const consentCodeKey = (codeHash: string): ItemKey => ({ pk: `consent-code#${codeHash}`, sk: 'code' });
export const paperCodeKey = (paperCodeId: string): ItemKey => ({ pk: `paper-code#${paperCodeId}`, sk: 'paper-code' });
export const paperCodesPrefix = 'paper-code#';
export const paperCodeLineKey = (personId: PersonId, issuedAt: Instant, paperCodeId: string): ItemKey => ({
  pk: person(personId),
  sk: `${paperCodesPrefix}${timed(issuedAt, paperCodeId)}`,
});
export const paperCodesOf = person;
export const signInCodeKey = (phoneKey: string): ItemKey => ({ pk: `sign-in-code#${phoneKey}`, sk: 'code' });

export const siteKey = (siteId: SiteId): ItemKey => ({ pk: `site#${siteId}`, sk: 'site' });
export const appliedKey = (appliedAt: Instant, siteId: SiteId): string => timed(appliedAt, siteId);
export const districtStateKey = (division: string, state: string): string => `${division}#${state}`;

/**
 * Shards of a site's day. One partition of DynamoDB takes 1,000 write units a second; four carry 4,000 check-ins a second
 * at one site, ten times the busiest station we know of. A later day may have another number; a past day must keep its own.
 */
export const shardsOn = (_day: Day): number => 4;
export const siteDayKey = (siteId: SiteId, day: Day, shard: number): string => `site#${siteId}#${dayKey(day)}#${shard}`;
/** From site and check-in id alone, so that a retry lands on the same key. The shard is taken from the id's random tail. */
export function visitKey(siteId: SiteId, checkInId: CheckInId): ItemKey {
  const at = timeOfCheckInId(checkInId);
  const day = dayOf(at);
  const shard = Number.parseInt(checkInId.slice(-4), 16) % shardsOn(day);
  return { pk: siteDayKey(siteId, day, shard), sk: timed(at, checkInId) };
}
/** The site id in a visit's partition key. */
export const siteOfVisitKey = (pk: string): string => pk.slice(5, 21);
export const subjectKey = (subject: Subject): string => subject;
export const hourCountsKey = (siteId: SiteId, day: Day): ItemKey => ({ pk: `counts#${siteId}`, sk: dayKey(day) });

export const gateRecordKey = (siteId: SiteId, at: Instant, recordId: CheckInId): ItemKey => ({
  pk: `gate-records#${siteId}#${dayKey(dayOf(at))}`,
  sk: timed(at, recordId),
});

export const publicationsKey = 'publications';
export const publicationListKey = (at: Instant, publicationId: string): ItemKey => ({ pk: publicationsKey, sk: timed(at, publicationId) });
const publication = (publicationId: string): string => `publication#${publicationId}`;
export const publicationKey = (publicationId: string): ItemKey => ({ pk: publication(publicationId), sk: 'header' });
/** Areas in no known county are kept under `unknown`. */
export const countyAreasKey = (publicationId: string, county: string | undefined, part: number): ItemKey => ({
  pk: publication(publicationId),
  sk: `${countyAreasPrefix(county)}${String(part).padStart(3, '0')}`,
});
export const countyAreasPrefix = (county: string | undefined): string => `county#${county ?? 'unknown'}#`;
export const countyAreasOf = publication;

export const releaseKey = (releaseId: string): ItemKey => ({ pk: `release#${releaseId}`, sk: 'release' });
export const releasesOf = (jurisdiction: string): string => `releases#${jurisdiction}`;
export const releaseListKey = (jurisdiction: string, draftedAt: Instant, releaseId: string): ItemKey => ({
  pk: releasesOf(jurisdiction),
  sk: timed(draftedAt, releaseId),
});
export const ruleSetKey = (hash: string): ItemKey => ({ pk: `rule-set#${hash}`, sk: 'rule-set' });
export const timetableKey = (jurisdiction: string): ItemKey => ({ pk: `timetable#${jurisdiction}`, sk: 'timetable' });
export const dryRunKey = (dryRunId: string): ItemKey => ({ pk: `dry-run#${dryRunId}`, sk: 'dry-run' });
export const openDryRunsOf = (jurisdiction: string): string => `open-dry-runs#${jurisdiction}`;
export const openDryRunKey = (jurisdiction: string, requestedAt: Instant, dryRunId: string): ItemKey => ({
  pk: openDryRunsOf(jurisdiction),
  sk: timed(requestedAt, dryRunId),
});

export const codeKeysKey: ItemKey = { pk: 'code-keys', sk: 'code-keys' };
export const trustListKey: ItemKey = { pk: 'trust-list', sk: 'trust-list' };

export const deviceOf = (deviceId: DeviceId): string => `device#${deviceId}`;
export const deviceKey = (deviceId: string): ItemKey => ({ pk: `device#${deviceId}`, sk: 'device' });
export const deviceSeenKey = (deviceId: DeviceId): ItemKey => ({ pk: deviceOf(deviceId), sk: 'seen' });
export const devicesOfSiteKey = (siteId: SiteId): string => `devices-of-site#${siteId}`;
export const devicesOfDistrictKey = (division: string, state: string): string => `devices#${division}#${state}`;
export const enrolmentCodeKey = (codeHash: string): ItemKey => ({ pk: `enrolment-code#${codeHash}`, sk: 'code' });
export const gateSettingsKey = (division: string): ItemKey => ({ pk: `gate-settings#${division}`, sk: 'settings' });

const hourOfKey = (at: Instant): string => String(Math.floor(at / millisecondsPerHour)).padStart(6, '0');
/** A feed may turn thousands in a second; one partition of DynamoDB takes 1,000 write units, so each hour has several. */
export const turnedCodeShards = 4;
export const turnedCodesOf = (at: Instant, shard: number): string => `turned-codes#${hourOfKey(at)}#${shard}`;
/** The shard is taken from the code, so that the same line is found again. */
export const turnedCodeKey = (at: Instant, code: string): ItemKey => ({
  pk: turnedCodesOf(at, [...code].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % turnedCodeShards),
  sk: timed(at, code),
});
export const toldCodeKey = (code: string): ItemKey => ({ pk: `turned-code#${code}`, sk: 'told' });
export const gateLookUpsKey = (deviceId: string, way: string, at: Instant): ItemKey => ({
  pk: `gate-look-ups#${deviceId}#${way}`,
  sk: hourOfKey(at),
});

const proposal = (proposalId: string): string => `proposal#${proposalId}`;
export const proposalKey = (proposalId: string): ItemKey => ({ pk: proposal(proposalId), sk: 'head' });
export const proposalRowsKey = (proposalId: string, hash: string, part: number): ItemKey => ({
  pk: proposal(proposalId),
  sk: `rows#${hash}#${String(part).padStart(3, '0')}`,
});
export const proposalsKey = (division: string, list: 'waiting' | 'reviewed'): string => `proposals#${division}#${list}`;
export const claimKey = (claimId: string): ItemKey => ({ pk: `claim#${claimId}`, sk: 'head' });
export const claimsKey = (division: string, list: 'waiting' | 'reviewed'): string => `claims#${division}#${list}`;
export const claimsOfPersonKey = (personId: PersonId): string => `claims-of#${personId}`;
export const guardianshipsKey = (division: string, list: 'waiting' | 'reviewed'): string => `guardianships#${division}#${list}`;
/** A line in one of these lists. */
export const caseworkLineKey = (partition: string, filedAt: Instant, id: string): ItemKey => ({ pk: partition, sk: timed(filedAt, id) });

export const massTestRoundsKey = 'mass-test-rounds';
export const massTestRoundKey = (closesAt: Instant, roundId: string): ItemKey => ({ pk: massTestRoundsKey, sk: timed(closesAt, roundId) });
export const testListsOf = (district: string): string => `test-lists#${district}`;
export const testListKey = (district: string, asOf: Instant): ItemKey => ({ pk: testListsOf(district), sk: timeKey(asOf) });
export type TestListRows = 'missed-tests' | 'late-samples';
export const testListRowsOf = (rows: TestListRows, district: string, asOf: Instant): string => `${rows}#${district}#${timeKey(asOf)}`;
/** `hash`: of what tells the row from others of the same time. */
export const testListRowSortKey = timed;

export const auditSortKey = (at: Instant, auditId: string): string => timed(at, auditId);
export const districtAuditKey = (district: string | undefined, day: Day): string => `district#${district ?? 'none'}#${dayKey(day)}`;
export const actorAuditKey = (actor: PersonId): string => `actor#${actor}`;
export const aboutAuditKey = (personId: PersonId): string => `about#${personId}`;
