import { instant } from '../../../cloud-functions/domain/time';
import { aCheckInId } from '../../builders/a-check-in-id';
import { aSite, aSiteId } from '../../builders/a-site';
import { aDoor, openingTime, resident, stayedInHighRiskArea } from './a-door';

const here = { latitudeMicro: 49_597_000, longitudeMicro: 117_378_000 };
const elsewhere = { latitudeMicro: 49_212_000, longitudeMicro: 119_765_000 };
const previous = (millisecondsBefore: number, siteCode = `${aSiteId(2)}-1.genuine`) => ({
  checkInId: aCheckInId(instant(openingTime - millisecondsBefore), 'b'),
  siteCode,
});

describe('a scan that does not look as if it was made at the door', () => {
  it('is recorded with its reason, admitted or refused as ever, and told no door word', async () => {
    const door = aDoor({ position: here });
    const position = { ...elsewhere, accuracyMetres: 20 };
    expect(await door.scan({ position })).toMatchObject({
      ok: true,
      value: { outcome: 'admitted', colour: 'green', implausible: ['far-away'], door: null },
    });
    expect(door.visits.all()).toMatchObject([{ outcome: 'admitted', implausible: ['far-away'] }]);
    door.declare(resident, stayedInHighRiskArea(instant(openingTime - 86_400_000)));
    expect(await door.scan({ position, checkInId: aCheckInId(openingTime, '2') })).toMatchObject({
      value: { outcome: 'refused', admissionReasons: ['colour-not-accepted'], implausible: ['far-away'] },
    });
  });

  it('leaves nothing of where the phone was', async () => {
    const door = aDoor({ position: here });
    await door.scan({ position: { ...elsewhere, accuracyMetres: 20 }, previous: previous(60_000) });
    const stored = JSON.stringify(door.visits.all());
    for (const part of ['49212', '119765', 'accuracy', aSiteId(2), previous(60_000).checkInId]) expect(stored).not.toContain(part);
  });

  it('stays so when it is sent again without what spoke against it', async () => {
    const door = aDoor({ position: here });
    await door.scan({ position: { ...elsewhere, accuracyMetres: 20 } });
    expect(await door.scan()).toMatchObject({ ok: true, value: { implausible: ['far-away'], door: null } });
    expect(door.visits.all()).toHaveLength(1);
  });

  it('outside the hours of the site is one, too', async () => {
    const door = aDoor({ openHours: { opensMinute: 600, closesMinute: 1200 } });
    expect(await door.scan()).toMatchObject({ value: { implausible: ['outside-hours'] } });
  });
});

describe('the check-in before', () => {
  it.each([
    ['at another site four seconds ago', previous(4_000), ['too-soon']],
    ['180 km away an hour ago', previous(3_600_000), []],
    ['180 km away ten minutes ago', previous(600_000), ['too-soon']],
    ['of a forged site code', previous(4_000, 'forged'), []],
    ['at the same site', previous(4_000, `${aSiteId(1)}-1.genuine`), []],
    ['of an id that is none', { checkInId: 'nonsense', siteCode: `${aSiteId(2)}-1.genuine` }, []],
  ])('%s', async (_where, sent, implausible) => {
    const door = aDoor({ position: here });
    await door.sites.put(aSite({ siteId: aSiteId(2), position: elsewhere }));
    expect(await door.scan({ previous: sent })).toMatchObject({ ok: true, value: { implausible } });
  });

  it('costs a look at its site only where its position decides', async () => {
    const door = aDoor({ position: here });
    await door.sites.put(aSite({ siteId: aSiteId(2), position: elsewhere }));
    for (const [milliseconds, reads] of [
      [4_000, 1],
      [600_000, 2],
      [7_200_000, 1],
    ] as const) {
      const readBefore = door.sites.reads();
      await door.scan({ previous: previous(milliseconds), checkInId: aCheckInId(openingTime, String(milliseconds)) });
      expect(door.sites.reads() - readBefore).toBe(reads);
    }
  });
});

describe('the door word', () => {
  it('goes to whoever is refused as well, and to nobody two minutes after the scan', async () => {
    const door = aDoor();
    door.forget(resident);
    expect(await door.scan()).toMatchObject({ value: { outcome: 'refused', door: { slotSeconds: 30 } } });
    door.moveClockTo(openingTime + 120_000);
    expect(await door.scan()).toMatchObject({ value: { door: { from: '2022-09-06T08:32:00+08:00' } } });
    door.moveClockTo(openingTime + 120_001);
    expect(await door.scan()).toMatchObject({ value: { door: null } });
  });
});
