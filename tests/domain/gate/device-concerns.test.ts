import { concernsOf, newestVersionOf } from '../../../cloud-functions/domain/gate/device-concerns';
import { addMilliseconds } from '../../../cloud-functions/domain/time';
import { aDevice, aReport } from '../../builders/a-device';
import { at } from '../../builders/facts';

const now = at('2022-09-06T08:30:00+08:00');
const concerns = (report: Parameters<typeof aReport>[0], { secondsAgo = 0, newestVersion = '0.4.0' } = {}) =>
  concernsOf(aDevice({ lastSeenAt: addMilliseconds(now, -secondsAgo * 1000), lastReport: aReport(report) }), { now, newestVersion });

describe('somebody should look at a device', () => {
  it('not while all is well', () => {
    expect(concerns({})).toEqual([]);
  });

  it.each([
    [600, []],
    [601, ['not-seen']],
  ])('that was seen %d s ago: %j', (secondsAgo, found) => {
    expect(concerns({}, { secondsAgo })).toEqual(found);
  });

  it.each([
    [20, false, []],
    [19, false, ['battery-low']],
    [19, true, []],
  ])('with a battery of %d %%, charging %p: %j', (percent, charging, found) => {
    expect(concerns({ battery: { percent, charging } })).toEqual(found);
  });

  it.each([
    [90_000, []],
    [90_001, ['clock-off']],
    [-90_001, ['clock-off']],
  ])('with a clock %d ms off: %j', (clockOffMs, found) => {
    expect(concerns({ clockOffMs })).toEqual(found);
  });

  it.each([
    [100, []],
    [101, ['queue-growing']],
  ])('with %d records waiting: %j', (queued, found) => {
    expect(concerns({ queued })).toEqual(found);
  });

  it.each([
    ['0.4.0', '0.4.0', []],
    ['0.4', '0.4.0', []],
    ['0.9.1', '0.10.0', ['version-old']],
    ['0.10.0', '0.9.1', []],
    ['local', '0.9.1', []],
    ['0.9.1', 'local', []],
  ])('of version %s beside %s: %j', (version, newestVersion, found) => {
    expect(concerns({ version }, { newestVersion })).toEqual(found);
  });

  it('for everything at once, the gravest first', () => {
    const report = { battery: { percent: 1, charging: false }, clockOffMs: 1e9, queued: 999, version: '0.1' };
    expect(concerns(report, { secondsAgo: 9_999 })).toEqual(['not-seen', 'battery-low', 'clock-off', 'queue-growing', 'version-old']);
  });

  it('not when it was revoked, nor before it has ever reported', () => {
    const lost = aDevice({ state: 'revoked', lastSeenAt: addMilliseconds(now, -1e9), lastReport: aReport() });
    expect(concernsOf(lost, { now, newestVersion: '0.4.0' })).toEqual([]);
    expect(concernsOf(aDevice(), { now, newestVersion: '0.4.0' })).toEqual([]);
  });
});

describe('the newest version among devices', () => {
  const running = (version: string, rest = {}) => aDevice({ lastSeenAt: now, lastReport: aReport({ version }), ...rest });

  it('is the greatest by number, of those in use that say one', () => {
    expect(newestVersionOf([running('0.9'), running('0.10'), running('dev'), running('9', { state: 'revoked' }), aDevice()])).toBe('0.10');
    expect(newestVersionOf([running('dev'), aDevice()])).toBeUndefined();
    expect(newestVersionOf([])).toBeUndefined();
  });
});
