/**
 * Five days of ordinary check-ins at a few more sites, so that the district's numbers have something to say: a market that is
 * busier than it said, a mall that wants a test, a restaurant, and a compound whose code nobody has ever scanned.
 */
import { addDays, addMilliseconds, dayOf, type Instant, millisecondsPerHour, millisecondsPerMinute, startOfDay } from '../../domain/time';
import { type City, hoursBefore, signIn, succeeded } from './city';
import { demoDivision } from './residents';
import { uuidAt } from './uuid-at';

const siteOwner = 'auditor';
/** Staff are residents too; the people whose story the city tells are left alone. */
const visitors = [
  'second-officer',
  'reviewer',
  'tracer',
  'approver',
  'inspector',
  'administrator',
  'rule-author',
  'rule-approver',
] as const;
const daysOfHistory = 5;

type HistorySite = { readonly name: string; readonly class: 'market' | 'mall' | 'restaurant' | 'compound'; readonly expected: number };
const market: HistorySite = { name: '道南农贸市场', class: 'market', expected: 10 };
const mall: HistorySite = { name: '北方购物中心', class: 'mall', expected: 40 };
const restaurant: HistorySite = { name: '草原烤肉馆', class: 'restaurant', expected: 30 };
const compound: HistorySite = { name: '扎赉小区', class: 'compound', expected: 200 };

/** Minutes after midnight at which the first visitor comes; the others follow, some minutes apart. */
const times: readonly (readonly [HistorySite, number])[] = [
  [market, 7 * 60 + 20],
  [market, 8 * 60 + 5],
  [market, 9 * 60 + 10],
  [restaurant, 12 * 60 + 10],
  [market, 16 * 60 + 40],
  [market, 17 * 60 + 30],
  [mall, 18 * 60 + 45],
];
const minutesApart = 4;

export async function makeHistory(city: City): Promise<void> {
  const opened = hoursBefore(city.now, 24 * 9);
  const codes = new Map<HistorySite, string>();
  for (const site of [market, mall, restaurant, compound]) codes.set(site, await openSite(site, opened, city));
  const callers = await Promise.all(visitors.map((key) => signIn(key, city, hoursBefore(city.now, 70))));
  const today = dayOf(city.now);
  for (let back = daysOfHistory; back >= 1; back -= 1)
    for (const [place, [site, minute]] of times.entries()) {
      // Fewer on some days than on others.
      const came = callers.slice(0, callers.length - ((back + place) % 3));
      const siteCode = codes.get(site) ?? '';
      const first = addMilliseconds(startOfDay(addDays(today, -back)), minute * millisecondsPerMinute);
      const last = addMilliseconds(first, came.length * minutesApart * millisecondsPerMinute);
      // They reach us together, as from a place without network: the product is opened once for all of them.
      const { operations } = city.cityAt(last);
      for (const [order, caller] of came.entries()) {
        const at = addMilliseconds(first, order * minutesApart * millisecondsPerMinute);
        const body = { checkInId: uuidAt(at, `${visitors[order]} comes to ${site.name}`), siteCode, channel: 'scanner' } as const;
        succeeded('checkInToSite', await operations.checkInToSite({ caller, body }));
      }
    }
}

async function openSite({ name, class: siteClass, expected }: HistorySite, at: Instant, city: City): Promise<string> {
  const owner = await signIn(siteOwner, city, at);
  const body = {
    applicationId: uuidAt(at, name),
    name,
    class: siteClass,
    division: demoDivision,
    address: `满洲里市道南街道三道街${expected}号（演示）`,
    expectedVisitsPerDay: expected,
    contactPhone: '13904700001',
  } as const;
  const applied = succeeded('applyForSite', await city.cityAt(at).operations.applyForSite({ caller: owner, body }));
  // Made before, by a first run that was broken off.
  if (applied.siteCode !== null) return applied.siteCode;
  const reviewedAt = addMilliseconds(at, 2 * millisecondsPerHour);
  const officer = await signIn('officer', city, reviewedAt);
  const review = { caller: officer, params: { siteId: applied.siteId }, body: { outcome: 'approve' } } as const;
  const { siteCode } = succeeded('reviewSiteApplication', await city.cityAt(reviewedAt).operations.reviewSiteApplication(review));
  if (siteCode === null) throw new Error('an approved site has a site code');
  return siteCode;
}
