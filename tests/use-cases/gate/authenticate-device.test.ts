import { CompactSign } from 'jose';
import { makeDeviceSignatures } from '../../../cloud-functions/adapters/keys/device-signatures';
import type { DeviceId, GateDevice } from '../../../cloud-functions/domain/gate/device';
import { addMilliseconds, type Instant } from '../../../cloud-functions/domain/time';
import { deviceRememberedSecondsMax, makeDeviceAuthentication } from '../../../cloud-functions/use-cases/gate/authenticate-device';
import { aDevice, aDeviceId, aDeviceKeyPair, aDeviceToken } from '../../builders/a-device';
import { at } from '../../builders/facts';

const now = at('2022-09-06T08:30:00+08:00');
const key = aDeviceKeyPair();
const device = aDevice({ publicKey: key.publicKey, kind: 'guard', position: '南门' });
const { deviceId, siteId, division, kind, position } = device;
const itself = { ok: true, value: { deviceId, siteId, division, kind, position } };
const refused = (code: string) => ({ ok: false, error: { code } });

function aGate(...devices: GateDevice[]) {
  const held = new Map(devices.map((one) => [one.deviceId, one]));
  const asked: DeviceId[] = [];
  const clock = { at: now, now: () => clock.at };
  const get = async (id: DeviceId) => {
    asked.push(id);
    return held.get(id);
  };
  return {
    held,
    asked,
    clock,
    authenticate: makeDeviceAuthentication({ devices: { get }, deviceSignatures: makeDeviceSignatures(), clock }),
  };
}

describe('a device that asks', () => {
  it('is known by a token of its own key', async () => {
    const { authenticate } = aGate(device);
    expect(await authenticate(await aDeviceToken(deviceId, key, now), now)).toEqual(itself);
  });

  it.each([
    [-91_000, 'device-clock-wrong'],
    [-90_000, undefined],
    [90_000, undefined],
    [91_000, 'device-clock-wrong'],
  ])('with a clock %d ms off is %p', async (off, code) => {
    const { authenticate } = aGate(device);
    const outcome = await authenticate(await aDeviceToken(deviceId, key, addMilliseconds(now, off)), now);
    expect(outcome).toEqual(code === undefined ? itself : refused(code));
  });

  it('is not known by another key, nor under another id, nor when it was never enrolled', async () => {
    const { authenticate } = aGate(device, aDevice({ deviceId: aDeviceId(2) }));
    const unknown = refused('device-not-known');
    expect(await authenticate(await aDeviceToken(deviceId, aDeviceKeyPair(), now), now)).toEqual(unknown);
    expect(await authenticate(await aDeviceToken(aDeviceId(2), key, now), now)).toEqual(unknown);
    expect(await authenticate(await aDeviceToken(aDeviceId(3), key, now), now)).toEqual(unknown);
    expect(await authenticate('a.b.c', now)).toEqual(unknown);
  });

  it.each([
    ['good for longer than two minutes', 121],
    ['over before it began', 0],
  ])('is not known by a token %s', async (_, seconds) => {
    const { authenticate } = aGate(device);
    const iat = Math.floor(now / 1000);
    const token = await new CompactSign(Buffer.from(JSON.stringify({ iat, exp: iat + seconds })))
      .setProtectedHeader({ alg: 'ES256', typ: 'tongma-device+jwt', kid: deviceId })
      .sign(key.privateKey);
    expect(await authenticate(token, now)).toEqual(refused('device-not-known'));
  });

  it('is not known once a letter of its token was changed', async () => {
    const { authenticate } = aGate(device);
    const token = await aDeviceToken(deviceId, key, now);
    for (let place = 0; place < token.length; place += 7) {
      const letter = token.charAt(place) === 'A' ? 'B' : 'A';
      const changed = await authenticate(token.slice(0, place) + letter + token.slice(place + 1), now);
      expect(changed).toMatchObject({ ok: false });
    }
  });

  it('is told that it was revoked, at the latest twenty seconds later', async () => {
    const { authenticate, held, clock } = aGate(device);
    const ask = async (when: Instant) => authenticate(await aDeviceToken(deviceId, key, when), when);
    expect(await ask(now)).toEqual(itself);
    held.set(deviceId, { ...device, state: 'revoked' });
    clock.at = addMilliseconds(now, deviceRememberedSecondsMax * 1000 - 1);
    expect(await ask(clock.at)).toEqual(itself);
    clock.at = addMilliseconds(now, deviceRememberedSecondsMax * 1000);
    expect(await ask(clock.at)).toEqual(refused('device-revoked'));
  });

  it('is read once while it is remembered; who is not known is looked up again', async () => {
    const { authenticate, asked } = aGate(device);
    const token = await aDeviceToken(deviceId, key, now);
    await Promise.all(Array.from({ length: 10 }, () => authenticate(token, now)));
    expect(asked).toEqual([deviceId]);
    const stranger = await aDeviceToken(aDeviceId(9), key, now);
    await authenticate(stranger, now);
    await authenticate(stranger, now);
    expect(asked).toHaveLength(3);
  });

  it('that is out of time is told so without a read', async () => {
    const { authenticate, asked } = aGate(device);
    await authenticate(await aDeviceToken(deviceId, key, addMilliseconds(now, -3_600_000)), now);
    expect(asked).toEqual([]);
  });

  it('costs less than 2 ms of a function, which the morning of a thousand gates needs', async () => {
    const { authenticate } = aGate(device);
    const input = (place: number) => aDeviceToken(deviceId, key, addMilliseconds(now, 1000 * (place % 80)));
    const tokens = await Promise.all(Array.from({ length: 200 }, (_, place) => input(place)));
    const startedAt = performance.now();
    for (const token of tokens) await authenticate(token, now);
    expect((performance.now() - startedAt) / tokens.length).toBeLessThan(2);
  });
});
