/** @jest-environment node */
import { addMilliseconds } from '../../../../cloud-functions/domain/time';
import { makeHeldClock } from '../../../../src/services/gate/held-clock';
import { at } from '../../../builders/signed-codes';
import { storageOf } from './a-gate-cloud';

const noon = at('2022-09-06T12:00:00+08:00');

/** A device with a wall clock and, if it has one, a steady clock; what it keeps outlives `makeHeldClock`. */
function aDevice(hasSteady = true) {
  const kept = new Map<string, string>();
  const time = { wall: Number(noon), steady: 0 };
  const reading = () => ({ wall: time.wall, steady: hasSteady ? time.steady : null });
  const opened = () => makeHeldClock({ storage: storageOf(kept), reading });
  const pass = (seconds: number) => {
    time.wall += seconds * 1000;
    time.steady += seconds * 1000;
  };
  const learned = () => {
    const clock = opened();
    clock.learn({ serverTime: addMilliseconds(noon, 60_000), sentAt: time.wall, receivedAt: time.wall });
    return clock;
  };
  return { kept, time, opened, pass, learned };
}

test('an answer makes it right, and a reload keeps it so', () => {
  const device = aDevice();
  expect(device.opened().trusted()).toBe(false);
  device.learned();
  device.pass(10);
  expect(device.opened().now()).toBe(noon + 70_000);
  expect(device.opened().trusted()).toBe(true);
});

test('an answer that was longer on its way than any request, or came before it went, teaches nothing', () => {
  const device = aDevice();
  const clock = device.opened();
  clock.learn({ serverTime: noon, sentAt: noon - 20_001, receivedAt: noon });
  clock.learn({ serverTime: noon, sentAt: noon + 1, receivedAt: noon });
  expect(clock.trusted()).toBe(false);
});

test('writes itself down every half minute, not with every look', () => {
  const device = aDevice();
  const clock = device.learned();
  const first = device.kept.get('gate/clock');
  device.pass(29);
  clock.now();
  expect(device.kept.get('gate/clock')).toBe(first);
  device.pass(1);
  clock.now();
  expect(device.kept.get('gate/clock')).not.toBe(first);
});

test('put back while the app was away it is not believed; gone ahead it is', () => {
  const back = aDevice();
  const clock = back.learned();
  back.time.wall -= 3_600_000;
  clock.wasOutOfSight();
  expect(clock.trusted()).toBe(false);
  const ahead = aDevice();
  const slept = ahead.learned();
  slept.wasOutOfSight();
  ahead.time.wall += 3_600_000;
  slept.wasOutOfSight();
  expect(slept.trusted()).toBe(true);
  expect(slept.now()).toBe(noon + 3_660_000);
});

test('without a steady clock a look after two minutes of none is a jump, unless the app was away', () => {
  const device = aDevice(false);
  const clock = device.learned();
  for (let look = 0; look < 20; look += 1) {
    device.pass(60);
    expect(clock.trusted()).toBe(true);
  }
  clock.wasOutOfSight();
  device.pass(600);
  expect(clock.trusted()).toBe(true);
  device.pass(5);
  expect(clock.trusted()).toBe(true);
  device.time.wall += 120_000;
  expect(clock.trusted()).toBe(false);
});

test('what was kept by another version is no clock', () => {
  const device = aDevice();
  device.kept.set('gate/clock', '{"aheadMs":"5"}');
  expect(device.opened().trusted()).toBe(false);
});
