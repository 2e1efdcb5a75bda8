/** Residents with ordinary histories, a mall that wants a recent sample, and what it takes to check in there. */
import { createHash } from 'node:crypto';
import { makePeopleStore } from '../../cloud-functions/adapters/dynamodb/people-store';
import { makeSiteStore } from '../../cloud-functions/adapters/dynamodb/site-store';
import type { StoreAccess } from '../../cloud-functions/adapters/dynamodb/store-access';
import type { KeyRings } from '../../cloud-functions/adapters/keys/key-ring';
import { makeKeys } from '../../cloud-functions/adapters/keys/make-keys';
import type { Fact } from '../../cloud-functions/domain/health-code/facts';
import { isPersonId, isSiteId, type PersonId, type SiteId } from '../../cloud-functions/domain/ids';
import { addMilliseconds, type Instant, instant, millisecondsPerDay, millisecondsPerHour } from '../../cloud-functions/domain/time';
import type { Clock } from '../../cloud-functions/use-cases/ports/clock';

export type Crowd = { readonly siteId: SiteId; readonly siteCode: string; readonly tokens: readonly string[] };

/** Nine facts, as an average person has: tests of two weeks and three doses. */
export function ordinaryFacts(now: Instant): readonly Fact[] {
  const tests = [18, 66, 114, 162, 210, 258].map((hoursAgo): Fact => {
    const sampledAt = addMilliseconds(now, -hoursAgo * millisecondsPerHour);
    const reportedAt = addMilliseconds(sampledAt, 6 * millisecondsPerHour);
    return { id: `test-${hoursAgo}`, kind: 'test.result', at: reportedAt, sampledAt, reportedAt, result: 'negative', source: 'lab' };
  });
  const doses = [1, 2, 3].map((dose): Fact => {
    return {
      id: `dose-${dose}`,
      kind: 'vaccination.dose',
      at: addMilliseconds(now, -(400 - dose * 60) * millisecondsPerDay),
      dose,
      source: 'clinic',
    };
  });
  return [...tests, ...doses];
}

export async function gatherCrowd(access: StoreAccess, rings: KeyRings, people: number): Promise<Crowd> {
  const now = access.clock.now();
  const store = makePeopleStore(access);
  const { sessionTokens } = makeKeys.resident(rings.resident);
  const facts = ordinaryFacts(now);
  const tokens = await Promise.all(
    Array.from({ length: people }, async (_none, number) => {
      const personId = personNumber(number);
      await store.findOrCreatePerson(`bench-${number}`, { personId, roles: ['resident'], createdAt: now });
      await store.appendFacts(personId, { revision: 0, facts, declaredAt: now });
      return (await sessionTokens.issue({ personId, roles: ['resident'] }, now, now)).token;
    }),
  );
  const siteId = await openMall(access, now);
  return { siteId, siteCode: makeKeys.site(rings.site).siteCodeKeys.makeSiteCode(siteId, 1), tokens };
}

async function openMall(access: StoreAccess, now: Instant): Promise<SiteId> {
  const siteId = createHash('sha256').update('mall').digest('hex').slice(0, 16);
  if (!isSiteId(siteId)) throw new Error('not a site id');
  await makeSiteStore(access).add({
    siteId,
    owner: personNumber(0),
    name: '友谊商场',
    class: 'mall',
    division: '150781',
    address: '满洲里市道北街道二道街1号',
    expectedVisitsPerDay: 5_000,
    contactPhone: '+8613904700000',
    state: 'approved',
    appliedAt: now,
    reviewDueAt: now,
    posterVersion: 1,
    revision: 1,
  });
  return siteId;
}

function personNumber(number: number): PersonId {
  const id = createHash('sha256').update(`person ${number}`).digest('hex').slice(0, 32);
  if (!isPersonId(id)) throw new Error('not a person id');
  return id;
}

/** A UUIDv7 of `at`, different every time. */
export function nextCheckInId(at: Instant): string {
  const time = at.toString(16).padStart(12, '0');
  const tail = (made++).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${tail.slice(0, 3)}-8${tail.slice(3, 6)}-${tail.slice(0, 12)}`;
}
let made = Math.floor(Math.random() * 2 ** 40);

/** The benchmark runs in September 2022, under the fullest rule set; every process of a run shifts its clock alike. */
export const shiftedClock = (shiftMilliseconds: number): Clock => ({ now: () => instant(Date.now() - shiftMilliseconds) });
export const shiftToSeptember2022 = (): number => Date.now() - Date.parse('2022-09-06T08:30:00+08:00');
