/**
 * Whether a scan looks as if it was made at the site's door. A poster is easily photographed and forwarded; whoever scans the
 * picture at home must not become a contact of those who stood there. Pure: places, hours and times in, reasons out. The bounds
 * err on the side of the visitor, for an honest visit set aside is a contact missed (docs/decisions/0021).
 */
import type { Site } from '../site-code/site';
import { dayOf, type Instant, millisecondsPerDay, millisecondsPerMinute, startOfDay } from '../time';
import type { ImplausibleReason } from './visit';

/** A site's position is its middle: a mall, a station or a factory yard with all its doors lies within. */
export const farAwayMetresMin = 1_000;
/** Staff come early and leave late; hours are typed once and forgotten. */
export const outsideHoursMinutesMin = 60;
/** A high-speed train's cruising speed is 300 km/h, and it stops on the way. */
export const tooFastKilometresPerHourMin = 300;
/** Two doors nearer than this are one walk, however fast the scans follow one another. */
export const tooFastMetresMin = 1_000;
/** Nobody reads two posters of two sites in five seconds. */
export const tooSoonSeconds = 5;
/** After that a plane may lie between two doors: what is longer ago is not judged, and not read. */
export const tooSoonJudgedMinutesMax = 60;

/** Micro-degrees, WGS 84. */
export type Position = NonNullable<Site['position']>;

export type Scan = {
  readonly at: Instant;
  readonly site: Pick<Site, 'siteId' | 'position' | 'openHours'>;
  /** Where the phone says it is, if it may. */
  readonly phone?: Position & { readonly accuracyMetres: number };
  /** The phone's check-in before, as far as it is known; `position` of the site it was at. */
  readonly previous?: { readonly at: Instant; readonly siteId: Site['siteId']; readonly position?: Position };
};

/** Every reason that holds, in a fixed order; empty for a scan with nothing against it. A bound itself is still plausible. */
export function implausibleReasons(scan: Scan): readonly ImplausibleReason[] {
  const reasons: (ImplausibleReason | false)[] = [
    isFarAway(scan) && 'far-away',
    isOutsideHours(scan) && 'outside-hours',
    isTooSoon(scan) && 'too-soon',
  ];
  return reasons.filter((reason) => reason !== false);
}

/** Whether the position of the site before matters: only then is it worth reading. */
export function needsPreviousPosition({ at, site, previous }: Scan): boolean {
  if (!previous || previous.siteId === site.siteId || !site.position) return false;
  const apart = Math.abs(at - previous.at);
  return apart >= tooSoonSeconds * 1000 && apart <= tooSoonJudgedMinutesMax * millisecondsPerMinute;
}

function isFarAway({ site: { position }, phone }: Scan): boolean {
  return position !== undefined && phone !== undefined && metresBetween(position, phone) > farAwayMetresMin + phone.accuracyMetres;
}

function isOutsideHours({ at, site: { openHours } }: Scan): boolean {
  if (!openHours || openHours.opensMinute === openHours.closesMinute) return false;
  const [opens, closes] = [openHours.opensMinute * millisecondsPerMinute, openHours.closesMinute * millisecondsPerMinute];
  const time = at - startOfDay(dayOf(at));
  const openFor = roundTheClock(closes - opens);
  const sinceOpening = roundTheClock(time - opens);
  if (sinceOpening <= openFor) return false;
  return Math.min(sinceOpening - openFor, millisecondsPerDay - sinceOpening) > outsideHoursMinutesMin * millisecondsPerMinute;
}

const roundTheClock = (milliseconds: number): number => (milliseconds + millisecondsPerDay) % millisecondsPerDay;

/** Two check-ins may reach us in either order: only how far apart they are counts. */
function isTooSoon({ at, site, previous }: Scan): boolean {
  if (!previous || previous.siteId === site.siteId) return false;
  const apart = Math.abs(at - previous.at);
  if (apart < tooSoonSeconds * 1000) return true;
  if (!site.position || !previous.position || apart > tooSoonJudgedMinutesMax * millisecondsPerMinute) return false;
  const metres = metresBetween(site.position, previous.position);
  // km/h times ms is metres / 3,600: both sides in whole units as far as they go.
  return metres > tooFastMetresMin && metres * 3_600 > tooFastKilometresPerHourMin * apart;
}

const earthRadiusMetres = 6_371_008.8;

/** Along the surface, on a sphere of the mean radius: off by half a per cent at most. */
export function metresBetween(one: Position, other: Position): number {
  const [from, to] = [radians(one.latitudeMicro), radians(other.latitudeMicro)];
  const eastward = radians(other.longitudeMicro - one.longitudeMicro);
  const half = Math.sin((to - from) / 2) ** 2 + Math.cos(from) * Math.cos(to) * Math.sin(eastward / 2) ** 2;
  return 2 * earthRadiusMetres * Math.asin(Math.min(1, Math.sqrt(half)));
}

const radians = (micro: number): number => (micro / 1_000_000) * (Math.PI / 180);
