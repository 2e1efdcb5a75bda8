import { randomBytes } from 'node:crypto';
import type { DeviceId } from '../../cloud-functions/domain/gate/device';
import { enrolmentCodeHash } from '../../cloud-functions/domain/gate/enrolment-code';
import { addMilliseconds, millisecondsPerMinute } from '../../cloud-functions/domain/time';
import { aDevice, aDeviceId, aReport } from '../builders/a-device';
import { aPersonId } from '../builders/a-site';
import { morning, onEveryStore } from './opened-stores';
import { newSiteId } from './records';

const newDeviceId = (): DeviceId => aDeviceId(randomBytes(8).toString('hex'));
const newDivision = (): string => String(100_000 + (randomBytes(4).readUInt32BE() % 900_000));
const later = (minutes: number) => addMilliseconds(morning, minutes * millisecondsPerMinute);
const page = { itemsMax: 50 };

onEveryStore('gate devices', (stores) => {
  it('are kept once under their id', async () => {
    const { devices } = stores();
    const device = aDevice({ deviceId: newDeviceId(), guard: aPersonId(7), kind: 'guard' });
    expect(await devices.get(device.deviceId)).toBeUndefined();
    expect(await devices.add(device)).toEqual(device);
    expect(await devices.add({ ...device, position: '南门' })).toEqual(device);
    expect(await devices.get(device.deviceId)).toEqual(device);
  });

  it('are remembered with their last word', async () => {
    const { devices } = stores();
    const device = aDevice({ deviceId: newDeviceId() });
    await devices.add(device);
    await devices.noteSeen(device.deviceId, { at: later(1), report: aReport() });
    const report = aReport({ battery: null, clockOffMs: -95_000, queued: 12, bridge: [] });
    await devices.noteSeen(device.deviceId, { at: later(2), report });
    expect(await devices.get(device.deviceId)).toEqual({ ...device, lastSeenAt: later(2), lastReport: report });
  });

  it('are replaced by whoever names the revision, whatever they report meanwhile', async () => {
    const { devices } = stores();
    const device = aDevice({ deviceId: newDeviceId(), siteId: newSiteId(), division: newDivision() });
    await devices.add(device);
    const read = await devices.get(device.deviceId);
    await devices.noteSeen(device.deviceId, { at: later(2), report: aReport() });
    const revoked = { by: aPersonId(3), at: later(3), reason: '丢失' };
    const next = await devices.replace({ ...device, ...read, state: 'revoked', revoked }, device.revision);
    expect(next).toEqual({ ...device, state: 'revoked', revoked, revision: 2 });
    expect(await devices.replace(device, device.revision)).toBeUndefined();
    expect(await devices.get(device.deviceId)).toEqual({ ...next, lastSeenAt: later(2), lastReport: aReport() });
    expect(await devices.replace(aDevice({ deviceId: newDeviceId() }), 1)).toBeUndefined();
  });

  it('are listed by site and by district and state, newest first', async () => {
    const { devices } = stores();
    const [siteId, division] = [newSiteId(), newDivision()];
    const [old, young, elsewhere] = [
      aDevice({ deviceId: newDeviceId(), siteId, division, enrolledAt: later(1) }),
      aDevice({ deviceId: newDeviceId(), siteId, division, enrolledAt: later(2), kind: 'door-screen' }),
      aDevice({ deviceId: newDeviceId(), siteId: newSiteId(), division, enrolledAt: later(3) }),
    ];
    for (const device of [young, elsewhere, old]) await devices.add(device);
    await devices.noteSeen(old.deviceId, { at: later(4), report: aReport() });
    const seen = { ...old, lastSeenAt: later(4), lastReport: aReport() };
    expect(await devices.listOfSite(siteId, page)).toEqual({ items: [young, seen] });
    expect(await devices.listOfDistrict(division, 'active', page)).toEqual({ items: [elsewhere, young, seen] });
    const first = await devices.listOfDistrict(division, 'active', { itemsMax: 2 });
    expect(first?.items).toEqual([elsewhere, young]);
    expect(await devices.listOfDistrict(division, 'active', { itemsMax: 2, after: first?.next ?? '' })).toEqual({ items: [seen] });
    expect(await devices.listOfSite(siteId, { itemsMax: 2, after: 'nonsense' })).toBeUndefined();
  });

  it('that were revoked change the list of their district and stay in that of their site', async () => {
    const { devices } = stores();
    const device = aDevice({ deviceId: newDeviceId(), siteId: newSiteId(), division: newDivision() });
    await devices.add(device);
    const revoked = { by: aPersonId(3), at: later(3), reason: '丢失' };
    const next = await devices.replace({ ...device, state: 'revoked', revoked }, device.revision);
    expect(await devices.listOfDistrict(device.division, 'active', page)).toEqual({ items: [] });
    expect(await devices.listOfDistrict(device.division, 'revoked', page)).toEqual({ items: [next] });
    expect(await devices.listOfSite(device.siteId, page)).toEqual({ items: [next] });
  });

  it('report without end when nobody knows them', async () => {
    const { devices } = stores();
    const deviceId = newDeviceId();
    await devices.noteSeen(deviceId, { at: later(1), report: aReport() });
    expect(await devices.get(deviceId)).toBeUndefined();
  });
});

onEveryStore('enrolment codes', (stores) => {
  const aGrant = { siteId: newSiteId(), kind: 'sentry', position: '北门', madeBy: aPersonId(1), expiresAt: later(30) } as const;
  const kinds = ['sentry', 'door-screen'] as const;
  const newHash = (): string => enrolmentCodeHash(randomBytes(8).toString('hex'));

  it('are taken by one device, and by that one again', async () => {
    const { devices } = stores();
    const codeHash = newHash();
    await devices.keepEnrolmentCode(codeHash, aGrant);
    const taking = { codeHash, kinds, by: newDeviceId(), now: later(1) };
    expect(await devices.takeEnrolmentCode(taking)).toEqual(aGrant);
    expect(await devices.takeEnrolmentCode({ ...taking, by: newDeviceId() })).toBeUndefined();
    expect(await devices.takeEnrolmentCode({ ...taking, now: later(2) })).toEqual(aGrant);
  });

  it('are taken by one of many that come at once', async () => {
    const { devices } = stores();
    const codeHash = newHash();
    await devices.keepEnrolmentCode(codeHash, aGrant);
    const takings = Array.from({ length: 8 }, () => devices.takeEnrolmentCode({ codeHash, kinds, by: newDeviceId(), now: later(1) }));
    expect((await Promise.all(takings)).filter((grant) => grant !== undefined)).toHaveLength(1);
  });

  it('are good until their minute has come', async () => {
    const { devices } = stores();
    const codeHash = newHash();
    await devices.keepEnrolmentCode(codeHash, aGrant);
    const by = newDeviceId();
    expect(await devices.takeEnrolmentCode({ codeHash, kinds, by, now: aGrant.expiresAt })).toBeUndefined();
    expect(await devices.takeEnrolmentCode({ codeHash, kinds, by, now: addMilliseconds(aGrant.expiresAt, -1) })).toEqual(aGrant);
  });

  it('stay untaken by a device of another kind, and by a code that was never made', async () => {
    const { devices } = stores();
    const codeHash = newHash();
    await devices.keepEnrolmentCode(codeHash, aGrant);
    expect(await devices.takeEnrolmentCode({ codeHash, kinds: ['guard'], by: newDeviceId(), now: later(1) })).toBeUndefined();
    expect(await devices.takeEnrolmentCode({ codeHash: newHash(), kinds, by: newDeviceId(), now: later(1) })).toBeUndefined();
    expect(await devices.takeEnrolmentCode({ codeHash, kinds, by: newDeviceId(), now: later(1) })).toEqual(aGrant);
  });
});

onEveryStore('gate settings', (stores) => {
  it('are what a district has set last', async () => {
    const { devices } = stores();
    const division = newDivision();
    expect(await devices.getSettings(division)).toBeUndefined();
    await devices.saveSettings(division, { readOut: 'full' });
    expect(await devices.getSettings(division)).toEqual({ readOut: 'full' });
    await devices.saveSettings(division, { readOut: 'short' });
    expect(await devices.getSettings(division)).toEqual({ readOut: 'short' });
  });
});
