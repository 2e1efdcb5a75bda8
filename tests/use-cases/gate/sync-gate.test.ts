import { endpoints } from '../../../cloud-functions/contract/endpoints';
import type { DeviceCaller } from '../../../cloud-functions/domain/gate/device';
import { encodeBase64url } from '../../../cloud-functions/domain/personal-code/base64url';
import { addMilliseconds } from '../../../cloud-functions/domain/time';
import { revokeSiteDevice } from '../../../cloud-functions/use-cases/gate/revoke-site-device';
import { syncGate } from '../../../cloud-functions/use-cases/gate/sync-gate';
import { aReport } from '../../builders/a-device';
import { aGateCheck, aVisit } from '../../ports/records';
import { aGatedSite, asCaller, manager, morning, otherShop, shop } from './a-gated-site';

type Setting = ReturnType<typeof aGatedSite>;

async function sync({ needs }: Setting, device: DeviceCaller, packId: string | null = null, report = aReport()) {
  const outcome = await syncGate({ device, body: { report, packId } }, needs);
  if (!outcome.ok) throw new Error(outcome.error.code);
  return endpoints.syncGate.response.parse(outcome.value);
}

describe('a gate that asks', () => {
  it('is given all it needs to work alone', async () => {
    const city = aGatedSite();
    const { pack, ...rest } = await sync(city, asCaller(await city.enrolled('sentry')));
    expect(rest).toEqual({ serverTime: '2022-09-06T08:30:00+08:00', clockShiftMs: -5_000, seenElsewhere: [] });
    expect(pack).toMatchObject({
      site: { siteId: shop.siteId, name: shop.name, class: 'shop', address: shop.address, state: 'approved' },
      policies: [{ from: '2022-09-06T08:30:00+08:00', asks: expect.any(String) }],
      settings: { readOut: 'short' },
      doorSecret: encodeBase64url(city.needs.doorKeys.doorSecretOf(shop.siteId)),
      gatesOfSite: 1,
    });
  });

  it('is given it again only once it has changed, and time alone changes nothing', async () => {
    const city = aGatedSite();
    const device = asCaller(await city.enrolled('sentry'));
    const { pack } = await sync(city, device);
    const held = pack?.packId ?? '';
    city.pass(1);
    expect((await sync(city, device, held)).pack).toBeNull();
    expect((await sync(city, device, 'another')).pack?.packId).toBe(held);
    await city.needs.devices.saveSettings('150781', { readOut: 'full' });
    expect((await sync(city, device, held)).pack).toMatchObject({ settings: { readOut: 'full' }, packId: expect.not.stringMatching(held) });
  });

  it('hears that its site is suspended', async () => {
    const city = aGatedSite();
    const device = asCaller(await city.enrolled('sentry'));
    const { pack } = await sync(city, device);
    await city.needs.sites.put({ ...shop, state: 'suspended' });
    expect((await sync(city, device, pack?.packId)).pack?.site.state).toBe('suspended');
  });

  it('of a site that is no more is as good as revoked', async () => {
    const city = aGatedSite({ sites: [otherShop] });
    const device = { ...asCaller(await city.enrolled('sentry', '门', otherShop)), siteId: shop.siteId };
    const outcome = await syncGate({ device, body: { report: aReport(), packId: null } }, city.needs);
    expect(outcome).toEqual({ ok: false, error: { code: 'device-revoked' } });
  });

  it('hears how many gates check people beside it, screens and revoked ones left out, within a minute', async () => {
    const city = aGatedSite();
    const first = await city.enrolled('sentry');
    const second = await city.enrolled('guard', '东门');
    await city.enrolled('door-screen', '南门');
    await city.enrolled('sentry', '门', otherShop);
    expect((await sync(city, asCaller(first))).pack?.gatesOfSite).toBe(2);
    const params = { siteId: shop.siteId, deviceId: second.deviceId };
    await revokeSiteDevice({ caller: manager, params, body: { reason: '丢失' } }, city.needs);
    city.pass(1);
    expect((await sync(city, asCaller(first))).pack?.gatesOfSite).toBe(1);
  });
});

describe('what a device says of itself', () => {
  it('is kept once a minute at most', async () => {
    const city = aGatedSite();
    const device = await city.enrolled('sentry');
    const seen = async () => (await city.needs.devices.get(device.deviceId))?.lastReport?.queued;
    await sync(city, asCaller(device), null, aReport({ queued: 1 }));
    expect(await seen()).toBe(1);
    city.pass(54 / 60);
    await sync(city, asCaller(device), null, aReport({ queued: 2 }));
    expect(await seen()).toBe(1);
    city.pass(1 / 60);
    await sync(city, asCaller(device), null, aReport({ queued: 3 }));
    expect(await seen()).toBe(3);
  });

  it('is kept although the clock was set back', async () => {
    const city = aGatedSite();
    const device = await city.enrolled('sentry');
    await sync(city, asCaller(device));
    city.pass(-60);
    await sync(city, asCaller(device), null, aReport({ queued: 7 }));
    expect((await city.needs.devices.get(device.deviceId))?.lastReport?.queued).toBe(7);
  });
});

describe('code values seen at the site', () => {
  const seenAt = (deviceId: string, slot: string, secondsAgo: number) =>
    aVisit(addMilliseconds(morning, -secondsAgo * 1000), {
      siteId: shop.siteId,
      channel: 'gate',
      gate: { ...aGateCheck(), deviceId, slot, groupOf: undefined },
    });

  it('by other gates in the last two minutes are told, one’s own and older ones are not', async () => {
    const city = aGatedSite();
    const [own, other] = [await city.enrolled('sentry'), await city.enrolled('guard', '东门')];
    const { visits } = city.needs;
    await visits.record(seenAt(other.deviceId, 'AAAAAAAA', 5));
    await visits.record(seenAt(other.deviceId, 'BBBBBBBB', 121));
    await visits.record(seenAt(own.deviceId, 'CCCCCCCC', 5));
    expect((await sync(city, asCaller(own))).seenElsewhere).toEqual([{ slot: 'AAAAAAAA', at: '2022-09-06T08:29:55+08:00' }]);
    expect((await sync(city, asCaller(other))).seenElsewhere).toMatchObject([{ slot: 'CCCCCCCC' }]);
  });

  it('are not even read for the only gate of a site, nor for a screen', async () => {
    const city = aGatedSite();
    const sentry = await city.enrolled('sentry');
    const unread = { recentSlots: () => Promise.reject(new Error('visits were read')) };
    const alone = { ...city, needs: { ...city.needs, visits: { ...city.needs.visits, ...unread } } };
    expect((await sync(alone, asCaller(sentry))).seenElsewhere).toEqual([]);
    await city.enrolled('guard', '东门');
    city.pass(1);
    const screen = await city.enrolled('door-screen', '南门');
    expect((await sync(alone, asCaller(screen))).seenElsewhere).toEqual([]);
    await expect(sync(alone, asCaller(sentry))).rejects.toThrow('visits were read');
  });
});
