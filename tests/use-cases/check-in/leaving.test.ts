import { visitKeptUntil } from '../../../cloud-functions/domain/check-in/visit-retention';
import { dayOf, formatInstant, instant } from '../../../cloud-functions/domain/time';
import { aCheckInId } from '../../builders/a-check-in-id';
import { aGuardianship } from '../../builders/a-guardianship';
import { aPersonId } from '../../builders/a-site';
import { readableKeys } from '../readable-keys';
import { aDoor, neighbour, openingTime, resident, stayedInHighRiskArea } from './a-door';

const minutes = 60_000;
const later = instant(openingTime + 40 * minutes);
const leavingId = aCheckInId(later);
/** Came in the morning, and it is time to go. */
function aVisitor() {
  const door = aDoor();
  door.moveClockTo(later);
  return { ...door, leave: (rest = {}, by = resident) => door.scan({ checkInId: leavingId, leaving: true, ...rest }, by) };
}

describe('somebody who leaves', () => {
  it('is told goodbye and until when it is recorded, and shown nothing about themselves', async () => {
    const door = aVisitor();
    expect(await door.leave()).toEqual({
      ok: true,
      value: {
        checkInId: leavingId,
        at: '2022-09-06T09:10:00+08:00',
        recordedAt: '2022-09-06T09:10:00+08:00',
        outcome: 'admitted',
        admissionReasons: [],
        colour: null,
        missedTest: false,
        pendingTest: false,
        latestTest: null,
        testWithinHours: null,
        separateDoor: null,
        site: { name: '口岸面馆', class: 'shop', address: '满洲里市二道街 12 号' },
        reasons: [],
        implausible: [],
        leaving: { keptUntil: formatInstant(visitKeptUntil(later)) },
        door: null,
        group: [],
      },
    });
    expect(door.visits.all()).toMatchObject([{ leaving: true, at: later, outcome: 'admitted', admissionReasons: [] }]);
    expect(door.visits.all()[0]).not.toHaveProperty('colour');
  });

  it('is never kept back for a red code, or for having none: their facts are not even read', async () => {
    const door = aVisitor();
    door.declare(resident, stayedInHighRiskArea(instant(openingTime - 24 * 60 * minutes)));
    const unread = { people: { getFacts: () => Promise.reject(new Error('read')) } };
    expect(await door.scan({ checkInId: leavingId, leaving: true }, resident, unread)).toMatchObject({ ok: true });
  });

  it('leaves once however often it is sent, under the pseudonym they came with', async () => {
    const door = aVisitor();
    await door.scan();
    const first = await door.leave();
    door.moveClockTo(later + 60 * minutes);
    expect(await door.leave()).toEqual(first);
    const [came, left, ...more] = door.visits.all();
    expect(more).toEqual([]);
    expect(left?.subject).toBe(came?.subject);
  });

  it('may leave what has been suspended, revoked or given a new poster since', async () => {
    for (const change of [{ state: 'suspended' }, { state: 'revoked' }, { posterVersion: 9 }] as const) {
      const door = aVisitor();
      await door.sites.put({ ...door.site, ...change });
      expect(await door.leave()).toMatchObject({ ok: true, value: { leaving: {} } });
    }
  });

  it('may leave after closing time, and is set aside when the phone is far away', async () => {
    const door = aVisitor();
    const position = { latitudeMicro: 49_590_000, longitudeMicro: 117_430_000 };
    await door.sites.put({ ...door.site, position, openHours: { opensMinute: 0, closesMinute: 60 } });
    expect(await door.leave()).toMatchObject({ ok: true, value: { implausible: [] } });
    const elsewhere = { latitudeMicro: 49_690_000, longitudeMicro: 117_430_000, accuracyMetres: 10 };
    const again = { checkInId: aCheckInId(later, '1'), position: elsewhere };
    expect(await door.leave(again)).toMatchObject({ ok: true, value: { implausible: ['far-away'] } });
  });

  it('counts nowhere: neither in the hours of the site nor as somebody who came', async () => {
    const door = aVisitor();
    await door.scan();
    await door.leave();
    const counts = await door.visits.countHours(door.site.siteId, dayOf(later), later);
    expect(counts.admitted.reduce((sum, count) => sum + count, 0)).toBe(1);
  });

  it('takes along whom they brought', async () => {
    const door = aVisitor();
    const child = aPersonId(0x101);
    const ofChild = aGuardianship({ guardian: resident, dependant: child, state: 'active', askedAt: openingTime, maskedName: '张*' });
    door.guards(ofChild);
    const group = [{ guardianshipId: ofChild.guardianshipId, checkInId: aCheckInId(later, 'c1') }];
    expect(await door.leave({ group })).toMatchObject({ ok: true, value: { group: [{ maskedName: '张*', colour: null }] } });
    expect(door.visits.all()).toMatchObject([{ leaving: true }, { leaving: true }]);
  });

  it('is refused an id somebody else has used there, a forged code, and one too long ago', async () => {
    const door = aVisitor();
    await door.leave();
    expect(await door.leave({}, neighbour)).toEqual({ ok: false, error: { code: 'check-in-already-used' } });
    expect(await door.leave({ siteCode: 'forged' })).toEqual({ ok: false, error: { code: 'site-code-not-genuine' } });
    const old = aCheckInId(instant(later - 73 * 60 * minutes));
    expect(await door.leave({ checkInId: old })).toEqual({ ok: false, error: { code: 'check-in-time-out-of-bounds' } });
  });
});

describe('the door', () => {
  it('of the scanned poster is kept with who came and who left, and none with a poster of the whole site', async () => {
    const door = aVisitor();
    await door.sites.put({ ...door.site, doors: [{ doorId: 2, name: '北门' }] });
    const atDoor = { siteCode: readableKeys().siteCodeKeys.makeSiteCode(door.site.siteId, door.site.posterVersion, 2) };
    await door.scan(atDoor);
    await door.leave(atDoor);
    await door.scan({ checkInId: aCheckInId(openingTime, 'd') });
    expect(door.visits.all().map((visit) => visit.door)).toEqual([2, 2, undefined]);
  });
});
