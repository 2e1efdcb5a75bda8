import { daysOfWindow, earliestVisitKept, visitKeptUntil } from '../../../cloud-functions/domain/check-in/visit-retention';
import { formatDay, instant, parseInstant } from '../../../cloud-functions/domain/time';

const at = (text: string) => parseInstant(text) ?? instant(Number.NaN);

describe('how long visits are kept', () => {
  it('is fourteen days from the scan, to the millisecond', () => {
    expect(visitKeptUntil(at('2022-09-06T08:30:00+08:00'))).toBe(at('2022-09-20T08:30:00+08:00'));
    expect(earliestVisitKept(at('2022-09-20T08:30:00+08:00'))).toBe(at('2022-09-06T08:30:00+08:00'));
  });
});

describe('the days of a window', () => {
  const days = (from: string, to: string) => daysOfWindow(at(from), at(to)).map(formatDay);

  it('are Shanghai days, newest first', () => {
    expect(days('2022-09-05T23:59:59+08:00', '2022-09-06T00:00:00.001+08:00')).toEqual(['2022-09-06', '2022-09-05']);
  });
  it('do not include a day that only begins at the end', () => {
    expect(days('2022-09-05T00:00:00+08:00', '2022-09-06T00:00:00+08:00')).toEqual(['2022-09-05']);
  });
  it('are fifteen for fourteen times 24 hours that start within a day', () => {
    expect(days('2022-09-06T08:30:00+08:00', '2022-09-20T08:30:00+08:00')).toHaveLength(15);
  });
  it('are none for an empty or reversed window', () => {
    expect(days('2022-09-06T00:00:00+08:00', '2022-09-06T00:00:00+08:00')).toEqual([]);
    expect(days('2022-09-06T00:00:00+08:00', '2022-09-05T00:00:00+08:00')).toEqual([]);
  });
});
