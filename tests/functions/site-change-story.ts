/** A shop's owner and an officer: posters replaced, a shop shut and opened again, and closed for good; over the whole product. */
import { uuidAt } from '../../cloud-functions/local/demo-city/uuid-at';
import type { AProduct } from './a-product';
import type { Ask } from './casework-story';
import { sampleRequests } from './sample-requests';

/** A site is remembered for seconds where people check in. */
const rememberedMilliseconds = 30_000;

export async function liveThroughSiteChanges(product: AProduct, ask: Ask): Promise<void> {
  const owner = await product.signInAs('shop-owner');
  const officer = await product.signInAs('officer');
  const visitor = await product.signInAs('retired-teacher');
  const idOf = (name: string) => uuidAt(product.access.clock.now(), name);
  const application = { ...sampleRequests.applyForSite.body, applicationId: idOf('a tea house'), name: '北疆茶馆' };
  const siteId = String((await ask('applyForSite', owner, { body: application })).body.siteId);
  const params = { siteId };
  const mine = async (act: string, reason?: string) => (await ask('changeMySite', owner, { params, body: { act, reason } })).body;
  const district = async (act: string, reason?: string) =>
    (await ask('changeDistrictSite', officer, { params, body: { act, reason } })).body;
  expect((await mine('replace-poster')).code).toBe('step-not-possible');
  const first = (await ask('reviewSiteApplication', officer, { params, body: { outcome: 'approve' } })).body.siteCode;
  const scanned = async (siteCode: unknown) => {
    product.moveClock(rememberedMilliseconds);
    const body = { checkInId: idOf('a scan'), siteCode, channel: 'scanner' };
    return (await ask('checkInToSite', visitor, { body })).body.code;
  };

  // A picture of the poster went round: a new one hangs, the old one is dead.
  const { siteCode, posterVersion } = await mine('replace-poster');
  expect(posterVersion).toBe(2);
  expect(await scanned(first)).toBe('site-code-replaced');

  // The district shuts it, with a reason that its owner reads and cannot undo.
  expect((await district('suspend')).code).toBe('request-not-valid');
  expect(await district('suspend', '检查不合格')).toMatchObject({ state: 'suspended', suspendedBy: 'district' });
  expect(await scanned(siteCode)).toBe('site-suspended');
  expect((await ask('listMySites', owner)).body.sites).toContainEqual(expect.objectContaining({ siteId, stateReason: '检查不合格' }));
  expect((await mine('resume')).code).toBe('step-not-possible');
  expect((await district('resume')).state).toBe('approved');

  await runForAWhile(siteId, product, ask);

  // Its owner gives it up.
  expect((await mine('revoke', '停业')).state).toBe('revoked');
  expect(await scanned(siteCode)).toBe('site-revoked');
  expect((await district('resume')).code).toBe('step-not-possible');
  const stranger = { params, body: { act: 'replace-poster' } };
  expect((await ask('changeMySite', visitor, stranger)).body.code).toBe('not-found');
  const { entries } = (await ask('listAuditEntries', await product.signInAs('auditor'))).body;
  for (const operation of ['changeMySite', 'changeDistrictSite']) expect(entries).toContainEqual(expect.objectContaining({ operation }));
}

/** Somebody who runs it beside its owner: it counts among their sites, they shut and open it, and may not give it up. */
async function runForAWhile(siteId: string, product: AProduct, ask: Ask): Promise<void> {
  const [owner, manager] = [await product.signInAs('shop-owner'), await product.signInAs('port-worker')];
  const params = { siteId };
  const sitesOfManager = async () => Number((await ask('getMyProfile', manager)).body.sites);
  const before = await sitesOfManager();
  const { managerCode } = (await ask('makeManagerCode', owner, { params, body: { as: 'manager' } })).body;
  expect((await ask('acceptManagerCode', manager, { body: { managerCode } })).body).toMatchObject({ siteId });
  expect(await sitesOfManager()).toBe(before + 1);
  const change = async (act: string, reason?: string) => (await ask('changeMySite', manager, { params, body: { act, reason } })).body;
  expect((await change('suspend', '盘点')).state).toBe('suspended');
  expect((await change('resume')).state).toBe('approved');
  expect((await change('revoke', '停业')).code).toBe('not-allowed');
  const managers = [(await ask('listManagers', owner, { params })).body.managers].flat();
  const { managerId } = Object(managers.find((one) => !Object(one).isOwner));
  await ask('removeManager', owner, { params: { ...params, managerId: String(managerId) } });
  expect(await sitesOfManager()).toBe(before);
}
