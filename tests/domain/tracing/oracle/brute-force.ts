/**
 * Who was near the case, worked out the slow way from the text of docs/decisions/0026 and nothing else: no window, no bound,
 * no list cut short, no code of the product's but its types. What the product ranks has to be the same.
 */
import type { Visit } from '../../../../cloud-functions/domain/check-in/visit';
import type { SiteClass } from '../../../../cloud-functions/domain/site-code/site';

type Presence = { readonly visit: Visit; readonly start: number; readonly end: number };
export type OracleLine = { readonly subject: string; readonly score: number; readonly minutes: number; readonly lastAt: number };

const minute = 60_000;
const day = 1_440 * minute;
const timeOuts: Record<SiteClass, number> = {
  shop: 60,
  other: 60,
  market: 90,
  vehicle: 90,
  restaurant: 120,
  station: 120,
  mall: 180,
  hospital: 240,
  'care-home': 240,
  office: 600,
  school: 600,
  compound: 720,
  factory: 720,
  'port-closed-loop': 720,
};
const outdoors = ['compound', 'market', 'port-closed-loop'];

/** Days counted in China: eight hours ahead of the world's. */
const dayNumber = (time: number): number => Math.floor((time + 480 * minute) / day);
const hourNumber = (time: number): number => Math.floor((time + 480 * minute) / (60 * minute));

/** Walks through a person's records with at most one place they are at. */
function presences(records: readonly Visit[], classes: ReadonlyMap<string, SiteClass>): Presence[] {
  const genuine = records.filter((one) => !one.implausible && (one.leaving || one.outcome === 'admitted'));
  genuine.sort((a, b) => (a.at === b.at ? (a.checkInId > b.checkInId ? 1 : -1) : a.at - b.at));
  const over: Presence[] = [];
  let inside: Visit | undefined;
  let leftAt: number | undefined;
  const finish = (nextEntry: number) => {
    if (!inside) return;
    const length = timeOuts[classes.get(inside.siteId) ?? 'other'] * minute;
    const six = (dayNumber(inside.at) + 1) * day - 480 * minute + 360 * minute;
    const silent = Math.min(inside.at + length, six);
    const provable = Math.min(inside.at + 2 * length, six);
    const end = leftAt !== undefined && leftAt <= provable ? leftAt : Math.min(nextEntry, silent);
    over.push({ visit: inside, start: inside.at, end });
    inside = undefined;
    leftAt = undefined;
  };
  for (const record of genuine) {
    if (record.leaving) {
      if (inside?.siteId === record.siteId && leftAt === undefined) leftAt = record.at;
      continue;
    }
    finish(record.at);
    inside = record;
  }
  finish(Number.POSITIVE_INFINITY);
  return over;
}

export type City = {
  readonly visits: readonly Visit[];
  readonly classes: ReadonlyMap<string, SiteClass>;
  /** Sites of the district that traces. */
  readonly ours: ReadonlySet<string>;
  /** Every pseudonym of the case. */
  readonly caseSubjects: ReadonlySet<string>;
};

/** Everybody who met a stay of the case that began on that day, in order. */
export function contactsOfDay({ visits, classes, ours, caseSubjects }: City, dayAsked: number): OracleLine[] {
  const ofCase = presences(
    visits.filter(({ subject }) => caseSubjects.has(subject)),
    classes,
  );
  const thatDay = ofCase.filter(({ start, visit }) => dayNumber(start) === dayAsked && ours.has(visit.siteId));
  const others = [...new Set(visits.map(({ subject }) => subject))].filter((subject) => !caseSubjects.has(subject));
  const lines: OracleLine[] = [];
  for (const subject of others) {
    const line: { score: number; minutes: number; lastAt: number } = { score: 0, minutes: 0, lastAt: 0 };
    for (const theirs of presences(
      visits.filter((visit) => visit.subject === subject),
      classes,
    )) {
      for (const stay of thatDay) {
        if (stay.visit.siteId !== theirs.visit.siteId) continue;
        const [start, end] = [Math.max(stay.start, theirs.start), Math.min(stay.end, theirs.end)];
        const minutes = Math.floor((end - start) / minute);
        if (minutes < 1) continue;
        line.minutes += minutes;
        line.score += Math.min(minutes, 240) * (outdoors.includes(classes.get(stay.visit.siteId) ?? 'other') ? 1 : 2);
        if (stay.visit.door !== undefined && stay.visit.door === theirs.visit.door) line.score += 20;
        if (hourNumber(stay.start) === hourNumber(theirs.start)) line.score += 10;
        const broughtBy = (visit: Visit) => visit.gate?.groupOf ?? visit.checkInId;
        if (broughtBy(stay.visit) === broughtBy(theirs.visit)) line.score += 60;
        line.lastAt = Math.max(line.lastAt, end);
      }
    }
    if (line.minutes > 0) lines.push({ subject, ...line });
  }
  return lines.sort((a, b) => b.score - a.score || b.minutes - a.minutes || b.lastAt - a.lastAt || (a.subject < b.subject ? -1 : 1));
}
