import type { CheckInId, SiteId } from '../../../cloud-functions/domain/ids';
import { siteClasses } from '../../../cloud-functions/domain/site-code/site';
import { formatInstant, type Instant, parseInstant } from '../../../cloud-functions/domain/time';
import { overlapMinutes, type StayRecord, stayMinutesMax, staysOf } from '../../../cloud-functions/domain/tracing/stays';

const shop = '1'.repeat(16) as SiteId;
const office = '2'.repeat(16) as SiteId;
const factory = '3'.repeat(16) as SiteId;
const classOf = (siteId: SiteId) => (siteId === shop ? 'shop' : siteId === office ? 'office' : siteId === factory ? 'factory' : undefined);

const on = (time: string, day = '2022-09-06'): Instant => {
  const at = parseInstant(`${day}T${time}+08:00`);
  if (at === undefined) throw new Error(time);
  return at;
};
let numbered = 0;
const record = (siteId: SiteId, time: string, more: Partial<StayRecord> = {}): StayRecord => ({
  siteId,
  at: on(time),
  checkInId: `00000000-0000-7000-8000-${String(++numbered).padStart(12, '0')}` as CheckInId,
  outcome: 'admitted',
  ...more,
});
const shown = (records: readonly StayRecord[]) =>
  staysOf(records, classOf).map(({ siteId, from, to, endedBy }) => [
    siteId.slice(0, 1),
    formatInstant(from).slice(5, 19),
    formatInstant(to).slice(5, 19),
    endedBy,
  ]);

describe('a stay', () => {
  it('lasts until the time-out of its class of site when nothing ends it', () => {
    expect(shown([record(shop, '10:00')])).toEqual([['1', '09-06T10:00:00', '09-06T11:00:00', 'time-out']]);
    expect(shown([record(office, '08:00')])).toEqual([['2', '09-06T08:00:00', '09-06T18:00:00', 'time-out']]);
  });
  it('at a site nobody knows lasts as long as at any other', () => {
    expect(shown([record('9'.repeat(16) as SiteId, '10:00')])).toEqual([['9', '09-06T10:00:00', '09-06T11:00:00', 'time-out']]);
  });
  it.each([
    ['a millisecond before the time-out', '10:59:59.999', ['09-06T10:59:59', 'next']],
    ['at the time-out', '11:00', ['09-06T11:00:00', 'next']],
    ['a millisecond after it', '11:00:00.001', ['09-06T11:00:00', 'time-out']],
  ])('is ended by the next check-in anywhere, %s', (_when, time, [to, by]) => {
    expect(shown([record(shop, '10:00'), record(office, time)])[0]?.slice(2)).toEqual([to, by]);
  });
  it('is ended by the next check-in at the same site too', () => {
    expect(shown([record(shop, '10:00'), record(shop, '10:20')])).toEqual([
      ['1', '09-06T10:00:00', '09-06T10:20:00', 'next'],
      ['1', '09-06T10:20:00', '09-06T11:20:00', 'time-out'],
    ]);
  });
  it.each([
    ['before the time-out', '10:15', ['09-06T10:15:00', 'scan']],
    ['after the time-out, for it proves that somebody was still there', '11:30', ['09-06T11:30:00', 'scan']],
    ['at twice the time-out', '12:00', ['09-06T12:00:00', 'scan']],
    ['a millisecond later: another entry was not scanned', '12:00:00.001', ['09-06T11:00:00', 'time-out']],
  ])('is ended by the leaving scan %s', (_when, time, [to, by]) => {
    expect(shown([record(shop, '10:00'), record(shop, time, { leaving: true })])).toEqual([['1', '09-06T10:00:00', to, by]]);
  });
  it('is not ended by leaving another site, and leaving twice counts once', () => {
    const left = (siteId: SiteId, time: string) => record(siteId, time, { leaving: true });
    expect(shown([record(shop, '10:00'), left(office, '10:10'), left(shop, '10:20'), left(shop, '10:40')])).toEqual([
      ['1', '09-06T10:00:00', '09-06T10:20:00', 'scan'],
    ]);
  });
  it('is over where the next began, whatever is scanned on leaving afterwards', () => {
    expect(shown([record(shop, '10:00'), record(office, '10:10'), record(shop, '10:20', { leaving: true })])[0]?.slice(2)).toEqual([
      '09-06T10:10:00',
      'next',
    ]);
  });
  it('of an evening ends at six in the morning at the latest', () => {
    expect(shown([record(factory, '17:59')])[0]?.[2]).toBe('09-07T05:59:00');
    expect(shown([record(factory, '18:00')])[0]?.[2]).toBe('09-07T06:00:00');
    expect(shown([record(factory, '23:59:59.999')])[0]?.[2]).toBe('09-07T06:00:00');
  });
  it('says through which door', () => {
    expect(staysOf([record(shop, '10:00', { door: 2 })], classOf)[0]?.door).toBe(2);
    expect(staysOf([record(shop, '10:00')], classOf)[0]).not.toHaveProperty('door');
  });
});

describe('records that make no stay', () => {
  it('are refused ones and implausible ones, and they end none either', () => {
    const refused = record(office, '10:10', { outcome: 'refused' });
    const forwarded = record(office, '10:20', { implausible: ['far-away'] });
    expect(shown([record(shop, '10:00'), refused, forwarded])).toEqual([['1', '09-06T10:00:00', '09-06T11:00:00', 'time-out']]);
  });
  it('but whoever is no longer admitted leaves all the same', () => {
    const leaves = record(shop, '10:30', { leaving: true, outcome: 'refused' });
    expect(shown([record(shop, '10:00'), leaves])[0]?.slice(2)).toEqual(['09-06T10:30:00', 'scan']);
  });
  it('an implausible leaving scan ends nothing', () => {
    const leaves = record(shop, '10:30', { leaving: true, implausible: ['too-soon'] });
    expect(shown([record(shop, '10:00'), leaves])[0]?.[3]).toBe('time-out');
  });
  it('a leaving scan alone is nobody’s stay', () => {
    expect(shown([record(shop, '10:30', { leaving: true })])).toEqual([]);
  });
});

it('the order in which records reach us does not matter, and of one instant the lower check-in id came first', () => {
  const records = [record(shop, '10:00'), record(office, '10:00'), record(shop, '10:30'), record(shop, '10:40', { leaving: true })];
  const inOrder = staysOf(records, classOf);
  expect(inOrder[0]).toMatchObject({ siteId: shop, from: on('10:00'), to: on('10:00'), endedBy: 'next' });
  expect(staysOf([...records].reverse(), classOf)).toEqual(inOrder);
});

it('two stays overlap by whole minutes, and meeting in a doorway is none', () => {
  const stay = (from: string, to: string) => ({ from: on(from), to: on(to) });
  expect(overlapMinutes(stay('10:00', '11:00'), stay('10:30', '12:00'))).toBe(30);
  expect(overlapMinutes(stay('10:00', '11:00'), stay('10:59:00.001', '12:00'))).toBe(0);
  expect(overlapMinutes(stay('10:00', '11:00'), stay('10:59', '12:00'))).toBe(1);
  expect(overlapMinutes(stay('10:00', '11:00'), stay('11:00', '12:00'))).toBe(0);
  expect(overlapMinutes(stay('10:00', '11:00'), stay('12:00', '13:00'))).toBe(0);
});

it('every class of site has its time-out, of a minute at least and a day at most', () => {
  for (const siteClass of siteClasses) {
    expect(stayMinutesMax[siteClass]).toBeGreaterThanOrEqual(1);
    expect(stayMinutesMax[siteClass]).toBeLessThanOrEqual(1440);
  }
});
