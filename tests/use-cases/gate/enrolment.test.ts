import { endpoints } from '../../../cloud-functions/contract/endpoints';
import { enrolmentCodeMinutes } from '../../../cloud-functions/domain/gate/enrolment-code';
import { enrolDevice } from '../../../cloud-functions/use-cases/gate/enrol-device';
import { enrolGuardDevice } from '../../../cloud-functions/use-cases/gate/enrol-guard-device';
import { makeEnrolmentCode } from '../../../cloud-functions/use-cases/gate/make-enrolment-code';
import { aDeviceKeyPair } from '../../builders/a-device';
import { aSite } from '../../builders/a-site';
import { aGatedSite, manager, otherShop, shop, stranger, trustRoots } from './a-gated-site';

const { publicKey } = aDeviceKeyPair();
const refused = (code: string) => ({ ok: false, error: { code } });
const params = { siteId: shop.siteId };
const body = { kind: 'sentry', position: '北门' } as const;

describe('an enrolment code', () => {
  it('is made by whoever manages the site, for half an hour', async () => {
    const { needs } = aGatedSite();
    const made = await makeEnrolmentCode({ caller: manager, params, body }, needs);
    expect(made).toEqual({ ok: true, value: { enrolmentCode: expect.any(String), expiresAt: '2022-09-06T09:00:00+08:00' } });
    expect(endpoints.makeEnrolmentCode.response.safeParse(made.ok && made.value).success).toBe(true);
  });

  it('is another one each time, and kept only as its hash', async () => {
    const { needs } = aGatedSite();
    const kept: string[] = [];
    const devices = { keepEnrolmentCode: async (...asked: unknown[]) => void kept.push(JSON.stringify(asked)) };
    const made = await Promise.all([1, 2].map(() => makeEnrolmentCode({ caller: manager, params, body }, { ...needs, devices })));
    const [one, other] = made.map((outcome) => (outcome.ok ? outcome.value.enrolmentCode : ''));
    expect(one).not.toBe(other);
    expect(kept.join()).not.toContain(one);
  });

  it('is not made by anybody else, nor of a site that nobody can check in at', async () => {
    const { needs } = aGatedSite();
    expect(await makeEnrolmentCode({ caller: stranger, params, body }, needs)).toEqual(refused('not-found'));
    for (const state of ['applied', 'returned', 'suspended', 'revoked'] as const) {
      const closed = aGatedSite({ sites: [aSite({ state })] });
      expect(await makeEnrolmentCode({ caller: manager, params, body }, closed.needs)).toEqual(refused('site-not-approved'));
    }
  });
});

describe('a device', () => {
  it('becomes a gate of the site its code was made for, and learns what signs trust lists', async () => {
    const { needs, makeCode } = aGatedSite();
    const enrolmentCode = await makeCode('door-screen', '南门');
    const outcome = await enrolDevice({ body: { enrolmentCode, publicKey, version: '0.4.0' } }, needs);
    expect(outcome).toEqual({
      ok: true,
      value: {
        deviceId: expect.stringMatching(/^[0-9a-f]{16}$/),
        kind: 'door-screen',
        position: '南门',
        siteId: shop.siteId,
        siteName: shop.name,
        trustRoots,
      },
    });
    expect(endpoints.enrolDevice.response.safeParse(outcome.ok && outcome.value).success).toBe(true);
    const listed = await needs.devices.listOfSite(shop.siteId, { itemsMax: 10 });
    expect(listed?.items).toMatchObject([
      { kind: 'door-screen', publicKey, enrolledVersion: '0.4.0', state: 'active', division: '150781' },
    ]);
  });

  it('that never heard the answer tries again and is the same one', async () => {
    const { needs, makeCode } = aGatedSite();
    const request = { body: { enrolmentCode: await makeCode('sentry'), publicKey, version: '0.4.0' } };
    expect(await enrolDevice(request, needs)).toEqual(await enrolDevice(request, needs));
    expect((await needs.devices.listOfSite(shop.siteId, { itemsMax: 10 }))?.items).toHaveLength(1);
  });

  it('types its code as it likes', async () => {
    const { needs, makeCode } = aGatedSite();
    const code = await makeCode('sentry');
    const enrolmentCode = ` ${code.slice(0, 5).toLowerCase()}-${code.slice(5)}`;
    expect(await enrolDevice({ body: { enrolmentCode, publicKey, version: '1' } }, needs)).toMatchObject({ ok: true });
  });

  it('does not take a code that another device has taken', async () => {
    const { needs, makeCode } = aGatedSite();
    const request = { enrolmentCode: await makeCode('sentry'), publicKey, version: '0.4.0' };
    await enrolDevice({ body: request }, needs);
    const second = await enrolDevice({ body: { ...request, publicKey: aDeviceKeyPair().publicKey } }, needs);
    expect(second).toEqual(refused('enrolment-code-wrong'));
  });

  it('does not take a code whose time is over, to the minute', async () => {
    const { needs, makeCode, pass } = aGatedSite();
    const request = { body: { enrolmentCode: await makeCode('sentry'), publicKey, version: '0.4.0' } };
    pass(enrolmentCodeMinutes);
    expect(await enrolDevice(request, needs)).toEqual(refused('enrolment-code-wrong'));
    pass(-0.001);
    expect(await enrolDevice(request, needs)).toMatchObject({ ok: true });
  });

  it('does not take a made-up code, nor one of a site that was closed meanwhile', async () => {
    const { needs, makeCode } = aGatedSite();
    const wrong = refused('enrolment-code-wrong');
    expect(await enrolDevice({ body: { enrolmentCode: '0000000000', publicKey, version: '1' } }, needs)).toEqual(wrong);
    expect(await enrolDevice({ body: { enrolmentCode: 'UUUUUUUUUU', publicKey, version: '1' } }, needs)).toEqual(wrong);
    const enrolmentCode = await makeCode('sentry');
    await needs.sites.put({ ...shop, state: 'suspended' });
    expect(await enrolDevice({ body: { enrolmentCode, publicKey, version: '1' } }, needs)).toEqual(wrong);
  });

  it('does not waste a code on a key that is none', async () => {
    const { needs, makeCode } = aGatedSite();
    const enrolmentCode = await makeCode('sentry');
    const noPoint = { ...publicKey, x: publicKey.y };
    expect(await enrolDevice({ body: { enrolmentCode, publicKey: noPoint, version: '1' } }, needs)).toEqual({
      ok: false,
      error: { code: 'request-not-valid', fields: [{ path: 'publicKey', problem: 'wrong-format' }] },
    });
    expect(await enrolDevice({ body: { enrolmentCode, publicKey, version: '1' } }, needs)).toMatchObject({ ok: true });
  });
});

describe('a guard’s device', () => {
  it('is enrolled by somebody registered, who is kept with it and shown to nobody', async () => {
    const { needs, makeCode, register } = aGatedSite();
    const request = { caller: stranger, body: { enrolmentCode: await makeCode('guard', '东门'), publicKey, version: '0.4.0' } };
    expect(await enrolGuardDevice(request, needs)).toEqual(refused('identity-needed'));
    register(stranger.personId);
    const outcome = await enrolGuardDevice(request, needs);
    expect(outcome).toMatchObject({ ok: true, value: { kind: 'guard', position: '东门' } });
    expect(JSON.stringify(outcome)).not.toContain(stranger.personId);
    const listed = await needs.devices.listOfSite(shop.siteId, { itemsMax: 10 });
    expect(listed?.items).toMatchObject([{ kind: 'guard', guard: stranger.personId }]);
  });

  it('takes only the code of a guard, and no other device takes that', async () => {
    const { needs, makeCode, register } = aGatedSite();
    register(stranger.personId);
    const [forGuard, forSentry] = [await makeCode('guard'), await makeCode('sentry', '北门', otherShop)];
    const wrong = refused('enrolment-code-wrong');
    expect(await enrolDevice({ body: { enrolmentCode: forGuard, publicKey, version: '1' } }, needs)).toEqual(wrong);
    const asGuard = { caller: stranger, body: { enrolmentCode: forSentry, publicKey, version: '1' } };
    expect(await enrolGuardDevice(asGuard, needs)).toEqual(wrong);
  });
});
