import { instant } from '../../../cloud-functions/domain/time';
import { aCheckInId } from '../../builders/a-check-in-id';
import { aGuardianship } from '../../builders/a-guardianship';
import { aPersonId } from '../../builders/a-site';
import { aDoor, neighbour, openingTime, resident, stayedInHighRiskArea } from './a-door';

const child = aPersonId(0x101);
const grandmother = aPersonId(0x102);
const askedAt = instant(openingTime - 86_400_000);
const verifiedAt = (at: number) => ({ by: neighbour, at: instant(at), note: '' });
const ofChild = aGuardianship({ askedAt, guardian: resident, dependant: child, state: 'active', maskedName: '张*' });
const ofGrandmother = aGuardianship({ askedAt, guardian: resident, dependant: grandmother, state: 'active', maskedName: '李**' });
const along = (guardianshipId: string, tail: string, at = openingTime) => ({ guardianshipId, checkInId: aCheckInId(at, tail) });
const group = [along(ofChild.guardianshipId, 'c1'), along(ofGrandmother.guardianshipId, 'c2')];

function aFamilyAtTheDoor() {
  const door = aDoor();
  door.guards(ofChild);
  door.guards(ofGrandmother);
  door.declare(child);
  door.declare(grandmother, stayedInHighRiskArea(instant(openingTime - 86_400_000)));
  return door;
}

describe('a guardian who brings dependants along', () => {
  it('gets a visit and a verdict for each of them, as if each had scanned', async () => {
    const door = aFamilyAtTheDoor();
    expect(await door.scan({ group })).toMatchObject({
      ok: true,
      value: {
        outcome: 'admitted',
        group: [
          { guardianshipId: ofChild.guardianshipId, maskedName: '张*', outcome: 'admitted', admissionReasons: [], colour: 'green' },
          {
            guardianshipId: ofGrandmother.guardianshipId,
            maskedName: '李**',
            outcome: 'refused',
            admissionReasons: ['colour-not-accepted'],
            colour: 'red',
          },
        ],
      },
    });
    const visits = door.visits.all();
    expect(visits).toHaveLength(3);
    expect(new Set(visits.map(({ subject }) => subject)).size).toBe(3);
    expect(visits.map(({ sealedPerson }) => sealedPerson.split(' ')[1]).sort()).toEqual([resident, child, grandmother].sort());
  });

  it('hears the first verdicts again when it is sent again, and nobody comes twice', async () => {
    const door = aFamilyAtTheDoor();
    const first = await door.scan({ group });
    door.declare(child, stayedInHighRiskArea(instant(openingTime - 3_600_000)));
    expect(await door.scan({ group })).toEqual(first);
    expect(door.visits.all()).toHaveLength(3);
  });

  it('completes what a fault left half-written when it is sent again', async () => {
    const door = aFamilyAtTheDoor();
    const record: typeof door.visits.record = (visit) =>
      visit.checkInId === group[1]?.checkInId ? Promise.reject(new Error('the store is away')) : door.visits.record(visit);
    await expect(door.scan({ group }, resident, { visits: { record } })).rejects.toThrow('the store is away');
    expect(await door.scan({ group })).toMatchObject({ ok: true });
    expect(door.visits.all()).toHaveLength(3);
  });

  it('marks everybody’s visit when the scan is implausible', async () => {
    const door = aFamilyAtTheDoor();
    await door.sites.put({ ...door.site, openHours: { opensMinute: 600, closesMinute: 1200 } });
    await door.scan({ group });
    expect(door.visits.all().map(({ implausible }) => implausible)).toEqual(Array.from({ length: 3 }, () => ['outside-hours']));
  });

  it('brings along whoever became a dependant just now, by a phone whose clock is a little behind', async () => {
    const door = aDoor();
    door.guards({ ...ofChild, decided: verifiedAt(openingTime + 5 * 60_000) });
    expect(await door.scan({ group: [along(ofChild.guardianshipId, 'c1')] })).toMatchObject({ ok: true });
  });

  it('keeps the visit of a dependant whose guardianship ended while the check-in waited for network', async () => {
    const door = aDoor();
    door.guards({ ...ofChild, state: 'ended', endedAt: instant(openingTime + 1) });
    door.moveClockTo(openingTime + 3_600_000);
    expect(await door.scan({ group: [along(ofChild.guardianshipId, 'c1')] })).toMatchObject({ ok: true });
    expect(door.visits.all()).toHaveLength(2);
  });
});

describe('whoever is not a dependant of the caller', () => {
  const somebodyElses = aGuardianship({ guardian: neighbour, dependant: child, state: 'active' });
  it.each([
    ['somebody else’s', somebodyElses],
    ['one that still waits', { ...ofChild, state: 'waiting', dependant: undefined } as const],
    ['one that was returned', { ...ofChild, state: 'returned', dependant: undefined } as const],
    ['one that began after the scan', { ...ofChild, askedAt: instant(openingTime + 5 * 60_000 + 1) }],
    ['one that was verified after the scan', { ...ofChild, decided: verifiedAt(openingTime + 5 * 60_000 + 1) }],
    ['one that ended before the scan', { ...ofChild, state: 'ended', endedAt: openingTime } as const],
  ])('%s is not found, and nothing is written', async (_whose, guardianship) => {
    const door = aDoor();
    door.guards(guardianship);
    expect(await door.scan({ group: [along(guardianship.guardianshipId, 'c1')] })).toEqual({ ok: false, error: { code: 'not-found' } });
    expect(door.visits.all()).toEqual([]);
  });

  it.each([
    ['one person twice', [along(ofChild.guardianshipId, 'c1'), along(ofChild.guardianshipId, 'c2')], 'request-not-valid'],
    ['the guardian’s own check-in id', [along(ofChild.guardianshipId, '0')], 'request-not-valid'],
    ['an id of another time', [along(ofChild.guardianshipId, 'c1', instant(openingTime - 60_001))], 'check-in-time-out-of-bounds'],
  ])('nor is anything written for %s', async (_what, sent, code) => {
    const door = aFamilyAtTheDoor();
    expect(await door.scan({ group: sent })).toMatchObject({ ok: false, error: { code } });
    expect(door.visits.all()).toEqual([]);
  });

  it('is never looked for when nobody comes along', async () => {
    const door = aFamilyAtTheDoor();
    await door.scan();
    expect(door.familyReads()).toBe(0);
    await door.scan({ group });
    expect(door.familyReads()).toBe(1);
  });
});
