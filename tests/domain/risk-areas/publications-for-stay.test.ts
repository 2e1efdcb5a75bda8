import { publicationsForStay } from '../../../cloud-functions/domain/risk-areas/publications-for-stay';
import { type Day, type Instant, instant, millisecondsPerMinute, parseDay, parseInstant } from '../../../cloud-functions/domain/time';

const at = (text: string): Instant => parseInstant(text) ?? instant(Number.NaN);
const day = (text: string): Day => parseDay(text) ?? (Number.NaN as Day);
const published = (text: string) => ({ publishedAt: at(text) });
const stay = { from: day('2022-08-20'), to: day('2022-08-22') };
/** The 14th day after 22 August is 5 September. */
const endOfWindow = at('2022-09-06T00:00:00+08:00');

describe('a stay from 20 to 22 August', () => {
  test('is judged by a publication of the 14th day after it, to the last minute', () => {
    const last = { publishedAt: instant(endOfWindow - millisecondsPerMinute) };
    expect(publicationsForStay([last], stay)).toEqual([last]);
  });
  test('is not judged by a publication of the 15th day after it', () => {
    expect(publicationsForStay([{ publishedAt: endOfWindow }], stay)).toEqual([]);
  });
  test('is judged by a publication of long before that was still in force', () => {
    const july = published('2022-07-01T00:00:00+08:00');
    expect(publicationsForStay([july], stay)).toEqual([july]);
  });
  test('is not judged by a publication that was replaced at the moment the stay began', () => {
    const july = published('2022-07-01T00:00:00+08:00');
    const onTheDay = published('2022-08-20T00:00:00+08:00');
    expect(publicationsForStay([onTheDay, july], stay)).toEqual([onTheDay]);
  });
  test('is judged by one replaced a minute after the stay began', () => {
    const july = published('2022-07-01T00:00:00+08:00');
    const onTheDay = published('2022-08-20T00:01:00+08:00');
    expect(publicationsForStay([onTheDay, july], stay)).toEqual([onTheDay, july]);
  });
});

test('a stay that goes on is judged by everything published since it began', () => {
  const newest = published('2022-12-24T11:00:00+08:00');
  expect(publicationsForStay([newest, published('2022-08-01T00:00:00+08:00')], { from: day('2022-08-20') })).toHaveLength(2);
});
