import { endpoints } from '../../../cloud-functions/contract/endpoints';
import type { Visit } from '../../../cloud-functions/domain/check-in/visit';
import type { DeviceCaller, DeviceId } from '../../../cloud-functions/domain/gate/device';
import { addMilliseconds, dayOf, type Instant, instant } from '../../../cloud-functions/domain/time';
import { watchDoor } from '../../../cloud-functions/use-cases/gate/watch-door';
import { aSiteId } from '../../builders/a-site';
import { aVisit } from '../../ports/records';
import { watchedVisits } from '../watched-visits';

const opening = instant(Date.parse('2022-09-06T08:30:00+08:00'));
const device: DeviceCaller = {
  deviceId: '00000000000000d1' as DeviceId,
  siteId: aSiteId(1),
  division: '150781',
  kind: 'door-screen',
  position: '北门',
};

function aScreen() {
  const time = { at: opening };
  const clock = { now: () => time.at };
  const visits = watchedVisits(clock);
  let mark: string | undefined;
  const look = async (after = mark) => {
    const outcome = await watchDoor({ device, query: after === undefined ? {} : { after } }, { visits, clock });
    if (!outcome.ok) throw new Error(outcome.error.code);
    mark = outcome.value.next;
    return endpoints.watchDoor.response.parse(outcome.value);
  };
  const walkIn = async (rest: Partial<Visit> = {}, at: Instant = time.at) => {
    await visits.record(aVisit(at, { siteId: aSiteId(1), recordedAt: time.at, ...rest }));
  };
  const pass = (milliseconds: number) => {
    time.at = addMilliseconds(time.at, milliseconds);
  };
  return { visits, clock, look, walkIn, pass };
}

describe('the screen at a door', () => {
  it('hears each check-in once, as a shape without anything of the person', async () => {
    const screen = aScreen();
    expect(await screen.look()).toMatchObject({ events: [], admittedToday: 0, refusedToday: 0 });
    screen.pass(1_000);
    await screen.walkIn();
    await screen.walkIn({ outcome: 'refused', admissionReasons: ['missed-test'], colour: 'green' });
    const heard = await screen.look();
    expect(heard).toMatchObject({ admittedToday: 1, refusedToday: 1 });
    expect(new Set(heard.events)).toEqual(
      new Set([
        { at: '2022-09-06T08:30:01+08:00', outcome: 'admitted', colour: 'green', missedTest: false },
        { at: '2022-09-06T08:30:01+08:00', outcome: 'refused', colour: 'green', missedTest: true },
      ]),
    );
    expect(await screen.look()).toMatchObject({ events: [], admittedToday: 1, refusedToday: 1 });
  });

  it('hears nobody twice and misses nobody over many looks, however they come', async () => {
    const screen = aScreen();
    await screen.look();
    let walkedIn = 0;
    let heard = 0;
    for (let second = 0; second < 120; second += 1) {
      for (let person = 0; person < (second * 7) % 5; person += 1) {
        await screen.walkIn();
        walkedIn += 1;
      }
      screen.pass(1_000);
      if (second % 3 === 0) heard += (await screen.look()).events.length;
    }
    screen.pass(5_000);
    const last = await screen.look();
    expect(last.admittedToday).toBe(walkedIn);
    // A burst of more than eight between two looks is counted, and its newest eight slide by.
    expect(heard + last.events.length).toBeLessThanOrEqual(walkedIn);
    expect(heard + last.events.length).toBeGreaterThan(walkedIn / 2);
  });

  it('hears a visit that becomes readable a moment after its time', async () => {
    const screen = aScreen();
    await screen.look();
    const at = screen.clock.now();
    screen.pass(2_000);
    await screen.look();
    await screen.visits.record(aVisit(at, { siteId: aSiteId(1), recordedAt: at }));
    expect(await screen.look()).toMatchObject({ events: [{ outcome: 'admitted' }], admittedToday: 1 });
    expect(await screen.look()).toMatchObject({ events: [], admittedToday: 1 });
  });

  it('is not told of a scan that was not made at the door, nor of another door', async () => {
    const screen = aScreen();
    await screen.look();
    await screen.walkIn({ implausible: ['far-away'] });
    await screen.walkIn({ siteId: aSiteId(2) });
    expect(await screen.look()).toMatchObject({ events: [], admittedToday: 0 });
  });

  it('that is switched on shows the last two minutes and counts the day, with what the roll-up has counted', async () => {
    const screen = aScreen();
    await screen.walkIn();
    screen.pass(600_000);
    const counts = await screen.visits.countHours(aSiteId(1), dayOf(screen.clock.now()), screen.clock.now());
    await screen.visits.saveHourCounts({ ...counts, admitted: counts.admitted.map((count) => count * 40) });
    screen.pass(60_000);
    await screen.walkIn({ outcome: 'refused', admissionReasons: ['colour-not-accepted'], colour: 'red' });
    expect(await screen.look()).toMatchObject({ events: [{ outcome: 'refused', colour: 'red' }], admittedToday: 40, refusedToday: 1 });
    expect(await screen.look()).toMatchObject({ events: [], admittedToday: 40, refusedToday: 1 });
  });

  it('counts from nothing where no roll-up has come by', async () => {
    const screen = aScreen();
    for (let person = 0; person < 205; person += 1) await screen.walkIn();
    screen.pass(600_000);
    expect(await screen.look()).toMatchObject({ events: [], admittedToday: 205 });
  });

  it('begins anew at midnight', async () => {
    const screen = aScreen();
    await screen.walkIn();
    expect(await screen.look()).toMatchObject({ admittedToday: 1 });
    screen.pass(16 * 3_600_000);
    await screen.walkIn();
    expect(await screen.look()).toMatchObject({ events: [{ at: '2022-09-07T00:30:00+08:00' }], admittedToday: 1 });
  });

  it('shows the newest eight at most, the newest first', async () => {
    const screen = aScreen();
    await screen.look();
    for (let person = 0; person < 12; person += 1) {
      screen.pass(100);
      await screen.walkIn();
    }
    const { events, admittedToday, next } = await screen.look();
    expect([events.length, admittedToday]).toEqual([8, 12]);
    expect(events.map(({ at }) => at)).toEqual([...events.map(({ at }) => at)].sort().reverse());
    expect(next.length).toBeLessThanOrEqual(80);
    expect(await screen.look()).toMatchObject({ events: [], admittedToday: 12 });
  });

  it.each(['', 'nonsense', 'l7o0.1.1.xyz12', 'l7o0.1.1.123456'])('refuses the mark %j, which it did not give', async (after) => {
    const { visits, clock } = aScreen();
    expect(await watchDoor({ device, query: { after } }, { visits, clock })).toEqual({ ok: false, error: { code: 'page-mark-not-valid' } });
  });
});
