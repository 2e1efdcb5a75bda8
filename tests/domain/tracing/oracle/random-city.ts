/** Small cities that do not exist, each out of its number: people, sites of all kinds and a few days of check-ins. */
import { createHash } from 'node:crypto';
import type { Visit } from '../../../../cloud-functions/domain/check-in/visit';
import type { CheckInId, PersonId, Subject } from '../../../../cloud-functions/domain/ids';
import { type Site, siteClasses } from '../../../../cloud-functions/domain/site-code/site';
import { type Day, dayOf, type Instant, instant } from '../../../../cloud-functions/domain/time';
import { aCheckInId } from '../../../builders/a-check-in-id';
import { aPersonId, aSite, aSiteId } from '../../../builders/a-site';
import { aGateCheck } from '../../../ports/records';

export type RandomCity = { readonly sites: readonly Site[]; readonly people: readonly PersonId[]; readonly visits: readonly Visit[] };

export const subjectOn = (day: Day, personId: PersonId): Subject =>
  createHash('sha256').update(`${day} ${personId}`).digest('hex').slice(0, 32) as Subject;

/** Three days; now is the morning after them. */
export const cityNow = instant(Date.parse('2022-09-06T08:00:00+08:00'));
const firstMoment = Date.parse('2022-09-03T00:00:00+08:00');
const minutesOfDays = 3 * 1_440;

export function randomCity(number: number): RandomCity {
  const random = randomOf(number);
  const below = (max: number) => Math.floor(random() * max);
  const pick = <T>(all: readonly T[]): T => {
    const one = all[below(all.length)];
    if (one === undefined) throw new Error('nothing to pick from');
    return one;
  };
  const sites = Array.from({ length: 3 + below(4) }, (_, place) =>
    aSite({ siteId: aSiteId(place + 1), class: pick(siteClasses), division: below(6) === 0 ? '150702' : '150781' }),
  );
  const people = Array.from({ length: 4 + below(12) }, (_, place) => aPersonId(place + 1));
  const moments = Array.from({ length: 6 }, () => momentOf(below));
  const visits: Visit[] = [];
  const add = (personId: PersonId, at: Instant, rest: Partial<Visit>): Visit => {
    const visit: Visit = {
      checkInId: aCheckInId(at, (visits.length + 1).toString(16)),
      siteId: pick(sites).siteId,
      at,
      recordedAt: at,
      subject: subjectOn(dayOf(at), personId),
      sealedPerson: `sealed ${personId}`,
      outcome: 'admitted',
      admissionReasons: [],
      channel: 'scanner',
      ...rest,
    };
    visits.push(visit);
    return visit;
  };
  for (const personId of people) {
    for (let entries = 2 + below(10); entries > 0; entries -= 1) {
      const at = below(3) === 0 ? pick(moments) : momentOf(below);
      const entry = add(personId, at, {
        ...(below(2) === 0 && { door: 1 + below(2) }),
        ...(below(8) === 0 && { implausible: ['far-away'] as const }),
        ...(below(8) === 0 && { outcome: 'refused' as const }),
      });
      if (below(3) === 0)
        add(personId, later(at, below(200)), {
          siteId: entry.siteId,
          leaving: true,
          ...(below(6) === 0 && { outcome: 'refused' as const }),
        });
      if (below(6) === 0) bringAlong(entry, pick(people), add);
    }
  }
  return { sites, people, visits: withoutDoubles(visits) };
}

/** Somebody comes in on another's code at a gate. */
function bringAlong(entry: Visit, companion: PersonId, add: (personId: PersonId, at: Instant, rest: Partial<Visit>) => Visit): void {
  const { groupOf: _, slot: __, ...check } = aGateCheck();
  add(companion, entry.at, { siteId: entry.siteId, channel: 'gate', gate: { ...check, groupOf: entry.checkInId as CheckInId } });
}

/** Evenings and midnights come up more often than they do in a city. */
function momentOf(below: (max: number) => number): Instant {
  const minutes = below(4) === 0 ? 1_440 * (1 + below(2)) - 40 + below(80) : below(minutesOfDays);
  return instant(firstMoment + minutes * 60_000 + (below(2) === 0 ? 0 : below(60_000)));
}
const later = (at: Instant, minutes: number): Instant => instant(at + minutes * 60_000);

/** One site and check-in id is one record. */
const withoutDoubles = (visits: readonly Visit[]): readonly Visit[] => [
  ...new Map(visits.map((visit) => [`${visit.siteId} ${visit.checkInId}`, visit])).values(),
];

/** Mulberry32: the same numbers for the same city, everywhere. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
