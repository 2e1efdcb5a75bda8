/**
 * Makes the demo city by living through its last three days: everybody signs in, registers and declares, laboratories and
 * offices report, officers name contacts and approve each other's, a shop applies and is approved, people check in. All
 * of it goes through the use cases, at the time it happens.
 */
import type { Instant } from '../../domain/time';
import { doCasework } from './casework';
import { type City, type CityAt, hoursBefore, signIn, succeeded } from './city';
import type { DemoResident } from './demo-resident';
import { makeFamilies } from './family';
import { makeHistory } from './history';
import { makeInspections } from './inspections';
import { makePosts } from './posts';
import publication from './publication.json';
import { reportIn } from './report-in';
import { demoDivision, demoResidents } from './residents';
import { streetsOfManzhouli } from './streets';
import { uuidAt } from './uuid-at';

/** Visits of the shop: hours before now, and who came. */
const visits: readonly (readonly [number, string])[] = [
  [47, 'retired-teacher'],
  [46.8, 'tested-positive'],
  [46.5, 'port-worker'],
  [44, 'contact-of-contact'],
  [25, 'retired-teacher'],
  [24.2, 'courier'],
  [23.5, 'officer'],
  [22, 'close-contact'],
  [1.4, 'officer'],
  [1.1, 'retired-teacher'],
  [0.9, 'courier'],
  [0.6, 'with-a-fever'],
  [0.3, 'port-worker'],
];

export async function buildDemoCity(cityAt: CityAt, now: Instant): Promise<void> {
  const city: City = { now, cityAt };
  const arrival = hoursBefore(now, 72);
  for (const resident of demoResidents) await settle(resident, city, arrival);
  await makePosts(city, arrival);
  const feed = await signIn('data-feed', city, arrival);
  succeeded('importRiskAreas', await cityAt(arrival).operations.importRiskAreas({ caller: feed, body: publication }));
  await reportIn(demoResidents, arrival, city);
  await doCasework(city);
  await makeFamilies(city, hoursBefore(now, 68));
  await nameStreets(city, hoursBefore(now, 71));
  const siteCode = await openShop(city);
  await applyAgain(city);
  for (const [hoursAgo, key] of visits) await visit({ key, siteCode, at: hoursBefore(now, hoursAgo) }, city);
  await makeHistory(city);
  await makeInspections(city);
}

/**
 * A city that an earlier version made lacks who came with this one: they settle now, and nobody else is touched. Whoever
 * has their roles has settled, because the roles are given last.
 */
export async function settleNewcomers(cityAt: CityAt, now: Instant): Promise<void> {
  const city: City = { now, cityAt };
  for (const resident of demoResidents.filter(({ roles }) => roles.length > 1)) {
    const { personId, roles } = await signIn(resident.key, city, now);
    // Whose post was ended has settled too.
    const posts = await cityAt(now).posts.listOfPerson(personId, { itemsMax: 1 });
    const isThere = posts?.items.length === 1 || resident.roles.every((role) => roles.includes(role));
    if (!isThere) await settle(resident, city, now);
  }
  await makePosts(city, now);
  await makeFamilies(city, now);
  await nameStreets(city, now);
}

/** Once: what the district has named since stays. */
async function nameStreets(city: City, at: Instant): Promise<void> {
  const { operations } = city.cityAt(at);
  const named = succeeded('listSubDistricts', await operations.listSubDistricts({ query: { division: demoDivision } }));
  if (named.subDistricts.length > 0) return;
  const caller = await signIn('officer', city, at);
  succeeded('setSubDistricts', await operations.setSubDistricts({ caller, body: { subDistricts: streetsOfManzhouli } }));
}

async function settle(resident: DemoResident, city: City, at: Instant): Promise<void> {
  const { operations, people } = city.cityAt(at);
  const caller = await signIn(resident.key, city, at);
  if (resident.identity) succeeded('registerIdentity', await operations.registerIdentity({ caller, body: resident.identity }));
  if (resident.declares) await declare(resident.key, city, { at, temperatureTenths: 366 });
  // The fever came this morning.
  if (resident.key === 'with-a-fever') await declare(resident.key, city, { at: hoursBefore(city.now, 2), temperatureTenths: 378 });
  if (resident.roles.length > 1) await people.grantRoles(caller.personId, resident.roles, resident.district);
}

async function declare(key: string, city: City, { at, temperatureTenths }: { at: Instant; temperatureTenths: number }): Promise<void> {
  const body = {
    declarationId: uuidAt(at, `${key} declares ${temperatureTenths}`),
    group: 'resident',
    address: { division: demoDivision, detail: '道南街道三道街（演示）' },
    temperatureTenths,
    symptoms: [],
    // Nobody left the city: who lives where is the address, not a stay.
    domesticStays: [],
    foreignStays: [],
    undertaking: true,
  } as const;
  const caller = await signIn(key, city, at);
  succeeded(`declareHealth of ${key}`, await city.cityAt(at).operations.declareHealth({ caller, body }));
}

const shop = {
  name: '口岸便民超市',
  class: 'shop',
  division: demoDivision,
  subDistrict: '150781002',
  address: '满洲里市道南街道三道街18号',
  expectedVisitsPerDay: 300,
  contactPhone: '13904700000',
} as const;

/** The site code on the shop's door. */
async function openShop(city: City): Promise<string> {
  const appliedAt = hoursBefore(city.now, 71);
  const approvedAt = hoursBefore(city.now, 69);
  const owner = await signIn('shop-owner', city, appliedAt);
  const body = { ...shop, applicationId: uuidAt(appliedAt, 'shop') };
  const applied = succeeded('applyForSite', await city.cityAt(appliedAt).operations.applyForSite({ caller: owner, body }));
  // Made before, by a first run that was broken off.
  if (applied.siteCode !== null) return applied.siteCode;
  const officer = await signIn('officer', city, approvedAt);
  const review = { caller: officer, params: { siteId: applied.siteId }, body: { outcome: 'approve' } } as const;
  const { siteCode } = succeeded('reviewSiteApplication', await city.cityAt(approvedAt).operations.reviewSiteApplication(review));
  if (siteCode === null) throw new Error('an approved site has a site code');
  return siteCode;
}

/** What the officer finds waiting. */
async function applyAgain(city: City): Promise<void> {
  const at = hoursBefore(city.now, 3);
  const body = {
    ...shop,
    applicationId: uuidAt(at, 'restaurant'),
    name: '北国饺子馆',
    class: 'restaurant',
    address: '满洲里市道南街道三道街20号',
    expectedVisitsPerDay: 120,
  } as const;
  succeeded('applyForSite', await city.cityAt(at).operations.applyForSite({ caller: await signIn('shop-owner', city, at), body }));
}

async function visit({ key, siteCode, at }: { key: string; siteCode: string; at: Instant }, city: City): Promise<void> {
  const body = { checkInId: uuidAt(at, `${key} visits`), siteCode, channel: 'scanner' } as const;
  succeeded('checkInToSite', await city.cityAt(at).operations.checkInToSite({ caller: await signIn(key, city, at), body }));
}
