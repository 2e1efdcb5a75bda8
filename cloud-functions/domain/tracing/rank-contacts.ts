/**
 * Who was near a case, ranked. Pure: stays of the case and records of others in, exposures and their order out. What counts
 * and for how much is in docs/decisions/0026; nothing here knows who anybody is.
 */
import type { CheckInId, SiteId } from '../ids';
import type { SiteClass } from '../site-code/site';
import { dayOf, hourOf, type Instant, instant } from '../time';
import { type ClassOfSite, overlapMinutes, type Stay, type StayRecord, staysOf } from './stays';

/** `group`: the check-in id of whoever brought a group in; those who came in together share it. */
export type ExposureRecord = StayRecord & { readonly group?: CheckInId };

/** One stay of the case and one of the contact at the same site, at the same time for a minute at least. */
export type Meeting = {
  readonly siteId: SiteId;
  /** The contact's check-in. */
  readonly checkInId: CheckInId;
  /** The case's. */
  readonly caseCheckInId: CheckInId;
  /** While both were there. */
  readonly from: Instant;
  readonly to: Instant;
  readonly minutes: number;
  readonly sameDoor: boolean;
  readonly sameHour: boolean;
  readonly together: boolean;
  readonly indoors: boolean;
  readonly points: number;
};

export type Exposure = {
  readonly score: number;
  readonly minutes: number;
  /** The end of the last meeting: what a contact's measure counts from. */
  readonly lastAt: Instant;
  /** In time order. */
  readonly meetings: readonly Meeting[];
};

export const points = {
  /** A minute in the same place in the open air, and half of one indoors. */
  perMinute: 1,
  perMinuteIndoors: 2,
  /** After four hours together more minutes say nothing more. */
  minutesMax: 240,
  sameDoor: 20,
  /** Both came in within the same hour of the clock. */
  sameHour: 10,
  /** Came in on one code or were brought in by the same person. */
  together: 60,
} as const;

/** Where people share the air of a room. A compound is courtyards and stairs, a market mostly stalls. */
const indoorClasses: Readonly<Record<SiteClass, boolean>> = {
  shop: true,
  restaurant: true,
  office: true,
  compound: false,
  mall: true,
  market: false,
  factory: true,
  school: true,
  hospital: true,
  'care-home': true,
  station: true,
  vehicle: true,
  'port-closed-loop': false,
  other: true,
};

export const isIndoors = (siteClass: SiteClass | undefined): boolean => indoorClasses[siteClass ?? 'other'];

export type StayOfCase = Stay & { readonly group?: CheckInId };

/** The case's stays with the groups they came in with. */
export const staysOfCase = (records: readonly ExposureRecord[], classOf: ClassOfSite): readonly StayOfCase[] =>
  withGroups(records, classOf);

/**
 * How somebody met the case, from their records of a day. `undefined`: at no site for a whole minute. Fewer records than
 * there are never give less: what a record adds is an end to the stay before, or a stay of its own.
 */
export function exposureOf(records: readonly ExposureRecord[], stays: readonly StayOfCase[], classOf: ClassOfSite): Exposure | undefined {
  const meetings = withGroups(records, classOf)
    .flatMap((theirs) => stays.flatMap((ofCase) => meetingOf(theirs, ofCase, classOf)))
    .sort((one, other) => one.from - other.from || (one.checkInId < other.checkInId ? -1 : 1));
  const last = meetings.reduce<Instant | undefined>((latest, { to }) => (latest === undefined || to > latest ? to : latest), undefined);
  if (last === undefined) return undefined;
  const sum = (of: (meeting: Meeting) => number) => meetings.reduce((total, meeting) => total + of(meeting), 0);
  return { score: sum(({ points: each }) => each), minutes: sum(({ minutes }) => minutes), lastAt: last, meetings };
}

/** The highest score first; of one score the longer together, then the later, then by pseudonym, so that the order is always one. */
export function inRankOrder(one: Ranked, other: Ranked): number {
  return (
    other.exposure.score - one.exposure.score ||
    other.exposure.minutes - one.exposure.minutes ||
    other.exposure.lastAt - one.exposure.lastAt ||
    (one.subject < other.subject ? -1 : one.subject > other.subject ? 1 : 0)
  );
}
export type Ranked = { readonly subject: string; readonly exposure: Pick<Exposure, 'score' | 'minutes' | 'lastAt'> };

function withGroups(records: readonly ExposureRecord[], classOf: ClassOfSite): readonly StayOfCase[] {
  const groups = new Map(records.map(({ siteId, checkInId, group }) => [`${siteId} ${checkInId}`, group]));
  return staysOf(records, classOf).map((stay) => {
    const group = groups.get(`${stay.siteId} ${stay.checkInId}`);
    return group === undefined ? stay : { ...stay, group };
  });
}

function meetingOf(theirs: StayOfCase, ofCase: StayOfCase, classOf: ClassOfSite): readonly Meeting[] {
  if (theirs.siteId !== ofCase.siteId) return [];
  const minutes = overlapMinutes(theirs, ofCase);
  if (minutes === 0) return [];
  const indoors = isIndoors(classOf(theirs.siteId));
  const sameDoor = theirs.door !== undefined && theirs.door === ofCase.door;
  const sameHour = dayOf(theirs.from) === dayOf(ofCase.from) && hourOf(theirs.from) === hourOf(ofCase.from);
  const together = (theirs.group ?? theirs.checkInId) === (ofCase.group ?? ofCase.checkInId);
  return [
    {
      siteId: theirs.siteId,
      checkInId: theirs.checkInId,
      caseCheckInId: ofCase.checkInId,
      from: instant(Math.max(theirs.from, ofCase.from)),
      to: instant(Math.min(theirs.to, ofCase.to)),
      minutes,
      sameDoor,
      sameHour,
      together,
      indoors,
      points:
        Math.min(minutes, points.minutesMax) * (indoors ? points.perMinuteIndoors : points.perMinute) +
        (sameDoor ? points.sameDoor : 0) +
        (sameHour ? points.sameHour : 0) +
        (together ? points.together : 0),
    },
  ];
}
