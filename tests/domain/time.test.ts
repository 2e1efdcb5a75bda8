import * as fc from 'fast-check';
import {
  addDays,
  dayOf,
  formatDay,
  formatInstant,
  hourOf,
  type Instant,
  instant,
  millisecondsPerDay,
  parseDay,
  parseInstant,
  startOfDay,
} from '../../cloud-functions/domain/time';

const read = (text: string): Instant => {
  const at = parseInstant(text);
  if (at === undefined) throw new Error(`not read: ${text}`);
  return at;
};

test.each([
  ['2022-08-01T00:00:00+08:00', Date.UTC(2022, 6, 31, 16)],
  ['2022-08-01T00:00Z', Date.UTC(2022, 7, 1)],
  ['2022-08-01T00:00:00.5Z', Date.UTC(2022, 7, 1, 0, 0, 0, 500)],
  ['2020-02-29T23:59:59.999-09:30', Date.UTC(2020, 2, 1, 9, 29, 59, 999)],
  ['2022-08-01T24:00:00+08:00', Date.UTC(2022, 7, 1, 16)],
  ['1970-01-01T00:00:00Z', 0],
])('%s is read', (text, milliseconds) => {
  expect(parseInstant(text)).toBe(milliseconds);
});

test.each([
  '2022-08-01',
  '2022-08-01T00:00:00',
  '2022-08-01 00:00:00Z',
  '2022-02-29T00:00:00Z',
  '2100-02-29T00:00:00Z',
  '2022-13-01T00:00:00Z',
  '2022-00-01T00:00:00Z',
  '2022-04-31T00:00:00Z',
  '2022-08-00T00:00:00Z',
  '2022-08-01T24:00:01Z',
  '2022-08-01T25:00:00Z',
  '2022-08-01T23:60:00Z',
  '2022-08-01T23:59:60Z',
  '2022-08-01T23:59:59+24:00',
  '2022-08-01T23:59:59+08:60',
  '2022-08-01T23:59:59.1234Z',
  '２０２２-08-01T00:00:00Z',
  1659283200000,
  null,
  undefined,
])('%p is no instant', (text) => {
  expect(parseInstant(text)).toBeUndefined();
});

// Years 1 to 9998: both written forms stay within four digits.
const anyInstant = fc.integer({ min: Date.UTC(2000, 0, 1) - 1999 * 365 * millisecondsPerDay, max: Date.UTC(9998, 0, 1) }).map(instant);

test('reading agrees with the calendar of JavaScript, and writing is undone by reading', () => {
  fc.assert(
    fc.property(anyInstant, (at) => {
      expect(parseInstant(new Date(at).toISOString())).toBe(at);
      expect(parseInstant(formatInstant(at))).toBe(at);
    }),
    { numRuns: 2000 },
  );
});

test('a day is read exactly when the calendar has it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 9999 }), fc.nat(13), fc.nat(32), (year, month, day) => {
      const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      const date = new Date(Date.UTC(year, month - 1, day));
      const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
      expect(parseDay(text)).toBe(exists ? date.getTime() / millisecondsPerDay : undefined);
    }),
    { numRuns: 2000 },
  );
});

test('a day begins at 00:00 in Shanghai and ends where the next begins', () => {
  const day = dayOf(read('2022-08-01T00:00:00+08:00'));
  expect(formatDay(day)).toBe('2022-08-01');
  expect(formatInstant(startOfDay(day))).toBe('2022-08-01T00:00:00+08:00');
  expect(dayOf(read('2022-08-01T23:59:59.999+08:00'))).toBe(day);
  expect(dayOf(read('2022-08-02T00:00:00+08:00'))).toBe(addDays(day, 1));
  expect(dayOf(read('2022-07-31T15:59:59.999Z'))).toBe(addDays(day, -1));
});

test('the hour is that of Shanghai', () => {
  expect([read('2022-08-01T00:00:00+08:00'), read('2022-08-01T23:59:59+08:00'), read('2022-08-01T00:30:00Z')].map(hourOf)).toEqual([
    0, 23, 8,
  ]);
});
