import type { CheckInId, SiteId, Subject } from '../../../cloud-functions/domain/ids';
import { dayOf, formatDay, formatInstant, type Instant, instant } from '../../../cloud-functions/domain/time';
import { gatherCandidates } from '../../../cloud-functions/domain/tracing/candidates';
import { formatLineId, meetingsShownMax, parseLineId, shortened } from '../../../cloud-functions/domain/tracing/contact-line';
import { nextOfMerged } from '../../../cloud-functions/domain/tracing/merged-lists';
import { type ExposureRecord, exposureOf, staysOfCase } from '../../../cloud-functions/domain/tracing/rank-contacts';
import { siteWindowsOf } from '../../../cloud-functions/domain/tracing/site-windows';
import { daysOfCase, nextDayToRank } from '../../../cloud-functions/domain/tracing/tracing-case';
import { aContactLine, aTracingCase } from '../../builders/a-tracing-case';

const shop = '1'.repeat(16) as SiteId;
const market = '2'.repeat(16) as SiteId;
const classOf = (siteId: SiteId) => (siteId === shop ? 'shop' : 'market');
const at = (time: string, day = '2022-09-05'): Instant => instant(Date.parse(`${day}T${time}:00+08:00`));
let numbered = 0;
const record = (siteId: SiteId, time: string, more: Partial<ExposureRecord> = {}): ExposureRecord => ({
  siteId,
  at: at(time),
  checkInId: `00000000-0000-7000-8000-${String(++numbered).padStart(12, '0')}` as CheckInId,
  outcome: 'admitted',
  ...more,
});
const exposure = (theirs: readonly ExposureRecord[], ofCase: readonly ExposureRecord[]) =>
  exposureOf(theirs, staysOfCase(ofCase, classOf), classOf);

describe('the score', () => {
  it.each([
    ['a minute indoors counts twice', record(shop, '10:30'), record(shop, '11:00'), 30 * 2],
    ['the same hour of the clock adds ten', record(shop, '10:00'), record(shop, '10:30'), 30 * 2 + 10],
    ['a minute outdoors counts once', record(market, '10:30'), record(market, '11:00'), 60],
    ['the same door adds twenty', record(shop, '10:30', { door: 1 }), record(shop, '11:00', { door: 1 }), 60 + 20],
    ['another door adds nothing', record(shop, '10:30', { door: 1 }), record(shop, '11:00', { door: 2 }), 60],
    ['a door nobody knows is no same door', record(shop, '10:30'), record(shop, '11:00', { door: 2 }), 60],
  ])('%s', (_what, ofCase, theirs, score) => {
    expect(exposure([theirs], [ofCase])?.score).toBe(score);
  });
  it('coming in together adds sixty, whoever brought whom', () => {
    const bringer = record(shop, '10:00');
    const brought = record(shop, '10:00', { group: bringer.checkInId });
    const another = record(shop, '10:00', { group: bringer.checkInId });
    for (const [one, other] of [
      [bringer, brought],
      [brought, bringer],
      [brought, another],
    ] as const)
      expect(exposure([other], [one])?.score).toBe(60 * 2 + 10 + 60);
  });
  it('counts four hours at most of one meeting', () => {
    const office = (time: string) => record('3'.repeat(16) as SiteId, time);
    const allOffice = () => 'office' as const;
    const found = exposureOf([office('08:00')], staysOfCase([office('08:30')], allOffice), allOffice);
    expect([found?.minutes, found?.score]).toEqual([570, 480 + 10]);
  });
  it('is none for less than a minute, for other sites, and for what is refused or implausible', () => {
    expect(exposure([record(shop, '11:00')], [record(shop, '10:00')])).toBeUndefined();
    expect(exposure([record(market, '10:00')], [record(shop, '10:00')])).toBeUndefined();
    expect(exposure([record(shop, '10:00', { outcome: 'refused' })], [record(shop, '10:00')])).toBeUndefined();
    expect(exposure([record(shop, '10:00', { implausible: ['far-away'] })], [record(shop, '10:00')])).toBeUndefined();
  });
});

describe('the windows of sites', () => {
  const windows = (...records: readonly ExposureRecord[]) =>
    siteWindowsOf(staysOfCase(records, classOf), classOf).map(({ siteId, from, to }) => [
      siteId.slice(0, 1),
      formatInstant(from).slice(11, 16),
      formatInstant(to).slice(11, 16),
    ]);
  it('reach two time-outs back, for a leaving scan proves as much, and one past the end, for it may come later', () => {
    expect(windows(record(shop, '10:00'))).toEqual([['1', '08:00', '12:00']]);
  });
  it('of one site that touch are one, of two sites are two', () => {
    expect(windows(record(shop, '10:00'), record(shop, '13:30'), record(market, '15:00'))).toEqual([
      ['1', '08:00', '15:30'],
      ['2', '12:00', '18:00'],
    ]);
  });
  it('leave out a stay of no length', () => {
    expect(windows(record(shop, '10:00'), record(market, '10:00'))).toHaveLength(1);
  });
});

describe('candidates', () => {
  it('above what can be held the lower half is let go of, and counted', () => {
    const stays = staysOfCase([record(shop, '10:00')], classOf);
    const gathered = gatherCandidates({ stays, classOf }, 10);
    for (let minute = 0; minute < 11; minute += 1) gathered.add(`person ${minute}` as Subject, record(shop, `10:${10 + minute}`));
    const { candidates, letGo } = gathered.ranked();
    expect(candidates.map(({ subject }) => subject)).toEqual(['person 0', 'person 1', 'person 2', 'person 3', 'person 4']);
    expect(letGo).toBe(6);
  });
});

describe('the days of a case', () => {
  const openedAt = at('09:00', '2022-09-06');
  const days = (rest: object) => daysOfCase(aTracingCase({ openedAt, ...rest })).map(formatDay);
  it('end with the day it was opened, as many as were asked for', () => {
    expect(days({ lookBackDays: 1 })).toEqual(['2022-09-06']);
    expect(days({ lookBackDays: 3 })).toEqual(['2022-09-04', '2022-09-05', '2022-09-06']);
  });
  it('begin two days before the first symptom, and never earlier than was asked', () => {
    expect(days({ lookBackDays: 14, onsetAt: at('12:00', '2022-09-06') })[0]).toBe('2022-09-04');
    expect(days({ lookBackDays: 14, onsetAt: at('00:00', '2022-09-04') })[0]).toBe('2022-09-02');
    expect(days({ lookBackDays: 2, onsetAt: at('00:00', '2022-09-04') })[0]).toBe('2022-09-05');
  });
  it('are ranked the oldest first, each once', () => {
    const opened = aTracingCase({ openedAt, lookBackDays: 2 });
    const first = dayOf(at('12:00', '2022-09-05'));
    expect(nextDayToRank(opened)).toBe(first);
    const done = { stays: 0, recordsRead: 0, candidates: 0, listed: 0, leftOut: 0, rankedAt: openedAt };
    const half = { ...opened, rankedDays: [{ ...done, day: first }] };
    expect(nextDayToRank(half)).toBe(dayOf(openedAt));
    expect(nextDayToRank({ ...half, rankedDays: [...half.rankedDays, { ...done, day: dayOf(openedAt) }] })).toBeUndefined();
  });
});

describe('lists', () => {
  const ranked = (...scores: number[]) => scores.map((score) => aContactLine(score));
  it('of several days are told as one by score, and say how far each has been told', () => {
    const { lines, places } = nextOfMerged(
      [
        { lines: ranked(90, 10), from: 0 },
        { lines: ranked(50, 40), from: 7 },
      ],
      3,
    );
    expect(lines.map(({ line, list, place }) => [line.exposure.score, list, place])).toEqual([
      [90, 0, 0],
      [50, 1, 7],
      [40, 1, 8],
    ]);
    expect(places).toEqual([1, 9]);
    expect(nextOfMerged([], 3)).toEqual({ lines: [], places: [] });
  });
  it('show the meetings that count most, in time order, and keep the sums of all', () => {
    const [meeting] = aContactLine(10).exposure.meetings;
    if (!meeting) throw new Error('a line has a meeting');
    const meetings = Array.from({ length: 8 }, (_, place) => ({ ...meeting, from: instant(meeting.from + place), points: place }));
    const shown = shortened({ score: 28, minutes: 240, lastAt: meeting.to, meetings });
    expect(shown.exposure.meetings.map(({ points }) => points)).toEqual([3, 4, 5, 6, 7]);
    expect(shown).toMatchObject({ meetingsLeftOut: 8 - meetingsShownMax, exposure: { score: 28, minutes: 240 } });
  });
  it('name a line, and read nothing else as a name', () => {
    const place = { ranking: 2, day: dayOf(at('12:00')), place: 17 };
    expect(parseLineId(formatLineId(place))).toEqual(place);
    for (const text of ['', '0.19240.1', '1.1924.1', '1.19240.01', '1.19240.-1', '1.19240.1.1', '王秀英'])
      expect(parseLineId(text)).toBeUndefined();
  });
});
