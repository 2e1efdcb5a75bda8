import {
  farAwayMetresMin,
  implausibleReasons,
  metresBetween,
  needsPreviousPosition,
  type Scan,
} from '../../../cloud-functions/domain/check-in/implausible';
import type { Instant } from '../../../cloud-functions/domain/time';
import { instant } from '../../../cloud-functions/domain/time';
import { aSiteId } from '../../builders/a-site';
import vectors from '../../vectors/check-in/implausible.json';

const at = (time: string) => instant(Date.parse(`2022-09-06T${time}+08:00`));
const noon = at('12:00:00');
const manzhouli = { latitudeMicro: 49_597_000, longitudeMicro: 117_378_000 };
/** Along a meridian a micro-degree is 0.111195 m on the mean sphere. */
const northOf = (metres: number) => ({ ...manzhouli, latitudeMicro: manzhouli.latitudeMicro + Math.round(metres / 0.111_195) });
const aScan = (rest: Partial<Scan> = {}, site: Partial<Scan['site']> = {}): Scan => ({
  at: noon,
  site: { siteId: aSiteId(1), position: manzhouli, ...site },
  ...rest,
});
const elsewhereAt = (at: Instant, metres: number) => ({ at, siteId: aSiteId(2), position: northOf(metres) });

describe('a scan from far away', () => {
  it.each(vectors.farAway)('$metres m from the site, read to $accuracyMetres m: $reasons', ({ metres, accuracyMetres, reasons }) => {
    expect(implausibleReasons(aScan({ phone: { ...northOf(metres), accuracyMetres } }))).toEqual(reasons);
  });

  it('is not judged where the site or the phone has no position', () => {
    expect(implausibleReasons(aScan({ phone: { ...northOf(90_000), accuracyMetres: 5 } }, { position: undefined }))).toEqual([]);
    expect(implausibleReasons(aScan())).toEqual([]);
  });
});

describe('a scan outside the hours', () => {
  it.each(vectors.outsideHours)('of $opensMinute to $closesMinute at $time: $reasons', ({ opensMinute, closesMinute, time, reasons }) => {
    expect(implausibleReasons(aScan({ at: at(time) }, { openHours: { opensMinute, closesMinute } }))).toEqual(reasons);
  });

  it('is not judged where no hours are known', () => {
    expect(implausibleReasons(aScan({ at: at('03:00:00') }))).toEqual([]);
  });
});

describe('a scan too soon after another', () => {
  it.each(vectors.tooSoon)('$metres m in $milliseconds ms: $reasons', ({ metres, milliseconds, reasons }) => {
    expect(implausibleReasons(aScan({ previous: elsewhereAt(instant(noon - milliseconds), metres) }))).toEqual(reasons);
    expect(implausibleReasons(aScan({ previous: elsewhereAt(instant(noon + milliseconds), metres) }))).toEqual(reasons);
  });

  it('is not judged at the same site, nor by distance where a position is missing', () => {
    const same = { at: instant(noon - 1_000), siteId: aSiteId(1), position: northOf(0) };
    expect(implausibleReasons(aScan({ previous: same }))).toEqual([]);
    expect(implausibleReasons(aScan({ previous: { at: instant(noon - 60_000), siteId: aSiteId(2) } }))).toEqual([]);
    expect(implausibleReasons(aScan({ previous: elsewhereAt(instant(noon - 60_000), 90_000) }, { position: undefined }))).toEqual([]);
  });

  it('needs the other site’s position only where it decides', () => {
    const needs = (milliseconds: number, site: Partial<Scan['site']> = {}) =>
      needsPreviousPosition(aScan({ previous: { at: instant(noon - milliseconds), siteId: aSiteId(2) } }, site));
    expect([4_999, 5_000, 3_600_000, 3_600_001].map((apart) => needs(apart))).toEqual([false, true, true, false]);
    expect(needs(60_000, { position: undefined })).toBe(false);
    expect(needs(60_000, { siteId: aSiteId(2) })).toBe(false);
    expect(needsPreviousPosition(aScan())).toBe(false);
  });
});

describe('several reasons', () => {
  it('are all told, always in one order', () => {
    const scan = aScan(
      { at: at('03:00:00'), phone: { ...northOf(90_000), accuracyMetres: 5 }, previous: elsewhereAt(at('02:59:59'), 90_000) },
      { openHours: { opensMinute: 540, closesMinute: 1080 } },
    );
    expect(implausibleReasons(scan)).toEqual(['far-away', 'outside-hours', 'too-soon']);
  });
});

describe('the distance between two places', () => {
  it.each([
    ['Manzhouli and Hailar', manzhouli, { latitudeMicro: 49_212_000, longitudeMicro: 119_765_000 }, 178_000],
    [
      'both sides of the 180th meridian',
      { latitudeMicro: 0, longitudeMicro: 179_999_000 },
      { latitudeMicro: 0, longitudeMicro: -179_999_000 },
      222,
    ],
    ['antipodes', { latitudeMicro: 0, longitudeMicro: 0 }, { latitudeMicro: 0, longitudeMicro: 180_000_000 }, 20_015_114],
  ])('of %s is right within one per cent', (_places, one, other, metres) => {
    expect(Math.abs(metresBetween(one, other) / metres - 1)).toBeLessThan(0.01);
    expect(metresBetween(other, one)).toBeCloseTo(metresBetween(one, other), 6);
  });

  it('of a place to itself is nothing', () => {
    expect(metresBetween(manzhouli, manzhouli)).toBe(0);
    expect(farAwayMetresMin).toBeGreaterThan(0);
  });
});
