import { endpoints } from '../../../cloud-functions/contract/endpoints';
import { getGateSettings } from '../../../cloud-functions/use-cases/gate/get-gate-settings';
import { listDistrictDevices } from '../../../cloud-functions/use-cases/gate/list-district-devices';
import { listSiteDevices } from '../../../cloud-functions/use-cases/gate/list-site-devices';
import { revokeDevice } from '../../../cloud-functions/use-cases/gate/revoke-device';
import { revokeSiteDevice } from '../../../cloud-functions/use-cases/gate/revoke-site-device';
import { setGateSettings } from '../../../cloud-functions/use-cases/gate/set-gate-settings';
import { aReport } from '../../builders/a-device';
import { aGatedSite, manager, morning, officer, officerElsewhere, otherShop, shop, stranger } from './a-gated-site';

const refused = (code: string) => ({ ok: false, error: { code } });
const params = { siteId: shop.siteId };
const body = { reason: '平板丢失' };

describe('devices of a site', () => {
  it('are listed for whoever manages it, with what they said last and what is wrong with them', async () => {
    const { needs, enrolled, pass } = aGatedSite();
    const sentry = await enrolled('sentry');
    await needs.devices.noteSeen(sentry.deviceId, { at: morning, report: aReport({ battery: { percent: 12, charging: false } }) });
    pass(11);
    const screen = await enrolled('door-screen', '南门');
    await enrolled('sentry', '西门', otherShop);
    const outcome = await listSiteDevices({ caller: manager, params, query: {} }, needs);
    expect(outcome.ok && endpoints.listSiteDevices.response.parse(outcome.value)).toMatchObject({
      devices: [
        { deviceId: screen.deviceId, position: '南门', siteName: shop.name, lastSeenAt: null, lastReport: null, concerns: [] },
        { deviceId: sentry.deviceId, lastSeenAt: '2022-09-06T08:30:00+08:00', concerns: ['not-seen', 'battery-low'] },
      ],
      nextPage: null,
    });
  });

  it('show nobody’s key and nobody’s name', async () => {
    const { needs, enrolled } = aGatedSite();
    const guard = await enrolled('guard');
    const outcome = JSON.stringify(await listSiteDevices({ caller: manager, params, query: {} }, needs));
    expect(outcome).toContain(guard.deviceId);
    expect(outcome).not.toContain(stranger.personId);
    expect(outcome).not.toContain(guard.publicKey.x);
  });

  it('are nobody else’s to see, and page marks are the store’s own', async () => {
    const { needs } = aGatedSite();
    expect(await listSiteDevices({ caller: stranger, params, query: {} }, needs)).toEqual(refused('not-found'));
    expect(await listSiteDevices({ caller: manager, params, query: { page: 'e30' } }, needs)).toEqual(refused('page-mark-not-valid'));
  });

  it('come fifty at a time', async () => {
    const { needs, enrolled, pass } = aGatedSite();
    for (let count = 0; count < 51; count++) {
      pass(1);
      await enrolled('sentry');
    }
    const first = await listSiteDevices({ caller: manager, params, query: {} }, needs);
    const page = (first.ok && first.value.nextPage) || '';
    expect(first).toMatchObject({ ok: true, value: { devices: { length: 50 } } });
    expect(await listSiteDevices({ caller: manager, params, query: { page } }, needs)).toMatchObject({
      ok: true,
      value: { devices: { length: 1 }, nextPage: null },
    });
  });
});

describe('a device is revoked', () => {
  it('by whoever manages its site, with a reason, once and for good', async () => {
    const { needs, enrolled, pass } = aGatedSite();
    const { deviceId } = await enrolled('sentry');
    await needs.devices.noteSeen(deviceId, { at: morning, report: aReport() });
    const asked = { caller: manager, params: { ...params, deviceId }, body };
    const first = await revokeSiteDevice(asked, needs);
    expect(first.ok && endpoints.revokeSiteDevice.response.parse(first.value)).toMatchObject({
      state: 'revoked',
      revokedAt: '2022-09-06T08:30:00+08:00',
      revokedReason: '平板丢失',
      lastReport: { version: '0.4.0' },
      concerns: [],
    });
    pass(10);
    expect(await revokeSiteDevice({ ...asked, body: { reason: '再来一次' } }, needs)).toEqual(first);
    expect(await needs.devices.get(deviceId)).toMatchObject({ state: 'revoked', revoked: { by: manager.personId, at: morning } });
  });

  it('by nobody else, and not by another site', async () => {
    const { needs, enrolled } = aGatedSite();
    const { deviceId } = await enrolled('sentry');
    const asked = { params: { ...params, deviceId }, body };
    expect(await revokeSiteDevice({ ...asked, caller: stranger }, needs)).toEqual(refused('not-found'));
    const other = { caller: stranger, params: { siteId: otherShop.siteId, deviceId }, body };
    expect(await revokeSiteDevice(other, needs)).toEqual(refused('not-found'));
    expect(await revokeSiteDevice({ caller: manager, params: { ...params, deviceId: 'no id' }, body }, needs)).toEqual(
      refused('not-found'),
    );
    expect(await needs.devices.get(deviceId)).toMatchObject({ state: 'active' });
  });

  it('by an officer of its district, with a line in the record before anything happens', async () => {
    const { needs, enrolled } = aGatedSite();
    const { deviceId } = await enrolled('guard');
    const asked = { params: { deviceId }, body };
    expect(await revokeDevice({ caller: officerElsewhere, ...asked }, needs)).toEqual(refused('not-found'));
    expect(await revokeDevice({ caller: manager, ...asked }, needs)).toEqual(refused('not-allowed'));
    expect(needs.audit.entries).toEqual([]);
    expect(await revokeDevice({ caller: officer, ...asked }, needs)).toMatchObject({ ok: true, value: { state: 'revoked' } });
    expect(needs.audit.entries).toMatchObject([
      { operation: 'revokeDevice', role: 'officer', target: `device ${deviceId}, site ${shop.siteId}, revision 1`, about: [] },
    ]);
  });

  it('not without that line', async () => {
    const { needs, enrolled } = aGatedSite();
    const { deviceId } = await enrolled('sentry');
    needs.audit.failNext();
    await expect(revokeDevice({ caller: officer, params: { deviceId }, body }, needs)).rejects.toThrow('audit record');
    expect(await needs.devices.get(deviceId)).toMatchObject({ state: 'active' });
  });

  it('not by somebody whose view of it is old', async () => {
    const { needs, enrolled } = aGatedSite();
    const { deviceId } = await enrolled('sentry');
    const devices = { ...needs.devices, replace: async () => undefined };
    const outcome = await revokeDevice({ caller: officer, params: { deviceId }, body }, { ...needs, devices });
    expect(outcome).toEqual(refused('changed-meanwhile'));
  });
});

describe('the inventory of a district', () => {
  it('has all its devices in a state, with their sites, and names the old versions among them', async () => {
    const { needs, enrolled, pass } = aGatedSite();
    const here = await enrolled('sentry');
    pass(1);
    const there = await enrolled('guard', '东门', otherShop);
    await needs.devices.noteSeen(here.deviceId, { at: morning, report: aReport({ version: '0.9.0' }) });
    await needs.devices.noteSeen(there.deviceId, { at: morning, report: aReport({ version: '0.10.0', queued: 101 }) });
    const outcome = await listDistrictDevices({ caller: officer, query: { state: 'active' } }, needs);
    expect(outcome.ok && endpoints.listDistrictDevices.response.parse(outcome.value)).toMatchObject({
      devices: [
        { deviceId: there.deviceId, siteName: otherShop.name, concerns: ['queue-growing'] },
        { deviceId: here.deviceId, siteName: shop.name, concerns: ['version-old'] },
      ],
    });
    expect(await listDistrictDevices({ caller: officer, query: { state: 'revoked' } }, needs)).toMatchObject({ value: { devices: [] } });
    expect(await listDistrictDevices({ caller: officerElsewhere, query: { state: 'active' } }, needs)).toMatchObject({
      value: { devices: [] },
    });
  });

  it('is for its officers, with page marks of the store', async () => {
    const { needs } = aGatedSite();
    expect(await listDistrictDevices({ caller: manager, query: { state: 'active' } }, needs)).toEqual(refused('not-allowed'));
    const marked = { caller: officer, query: { state: 'active' as const, page: 'e30' } };
    expect(await listDistrictDevices(marked, needs)).toEqual(refused('page-mark-not-valid'));
  });
});

describe('how much a district’s sentries read out', () => {
  it('is little until an officer says more, which is written down', async () => {
    const { needs } = aGatedSite();
    expect(await getGateSettings({ caller: officer }, needs)).toEqual({ ok: true, value: { readOut: 'short' } });
    expect(await setGateSettings({ caller: officer, body: { readOut: 'full' } }, needs)).toEqual({ ok: true, value: { readOut: 'full' } });
    expect(await getGateSettings({ caller: officer }, needs)).toEqual({ ok: true, value: { readOut: 'full' } });
    expect(await getGateSettings({ caller: officerElsewhere }, needs)).toEqual({ ok: true, value: { readOut: 'short' } });
    expect(needs.audit.entries).toMatchObject([{ operation: 'setGateSettings', target: 'gates of 150781, read-out full', about: [] }]);
  });

  it('is no business of others, and not changed without its line in the record', async () => {
    const { needs } = aGatedSite();
    expect(await getGateSettings({ caller: manager }, needs)).toEqual(refused('not-allowed'));
    expect(await setGateSettings({ caller: manager, body: { readOut: 'full' } }, needs)).toEqual(refused('not-allowed'));
    needs.audit.failNext();
    await expect(setGateSettings({ caller: officer, body: { readOut: 'full' } }, needs)).rejects.toThrow('audit record');
    expect(await getGateSettings({ caller: officer }, needs)).toEqual({ ok: true, value: { readOut: 'short' } });
  });
});
