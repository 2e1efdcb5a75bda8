/** A shop's manager, a guard, a sentry, a door screen and an officer: from the enrolment code to a lost tablet; over the whole product. */
import { addMilliseconds } from '../../cloud-functions/domain/time';
import { uuidAt } from '../../cloud-functions/local/demo-city/uuid-at';
import { enrolled } from './a-gate-device';
import { type AProduct, productNow } from './a-product';
import type { Ask } from './casework-story';
import { sampleRequests } from './sample-requests';

const report = { version: '0.4.0', battery: { percent: 15, charging: false }, clockOffMs: 0, queued: 0, bridge: ['id-card-reader'] };
const ofTeacher = { documentType: 'resident-id', documentNumber: '150781195603120020' };

/** `ask` takes `Device <token>` for a token as well. */
export async function liveThroughGates(product: AProduct, ask: Ask): Promise<void> {
  const owner = await product.signInAs('shop-owner');
  const officer = await product.signInAs('officer');
  const sentry = await enrolled(product, 'sentry');
  const guard = await enrolled(product, 'guard');
  const screen = await enrolled(product, 'door-screen');
  const { siteId } = sentry;

  // The same by hand, so that the answers are held against the contract.
  const made = (await ask('makeEnrolmentCode', owner, { params: { siteId }, body: { kind: 'sentry', position: '西门' } })).body;
  const enrolment = { enrolmentCode: made.enrolmentCode, publicKey: sentry.key.publicKey, version: '0.4.0' };
  const west = (await ask('enrolDevice', undefined, { body: enrolment })).body;
  expect(west).toMatchObject({ kind: 'sentry', position: '西门', siteId, trustRoots: [{ alg: 'ES256' }] });
  expect((await ask('enrolDevice', undefined, { body: enrolment })).body.deviceId).toBe(west.deviceId);
  const other = { ...enrolment, publicKey: guard.key.publicKey };
  expect((await ask('enrolDevice', undefined, { body: other })).body.code).toBe('enrolment-code-wrong');
  const forGuard = (await ask('makeEnrolmentCode', owner, { params: { siteId }, body: { kind: 'guard', position: '东门' } })).body;
  const asGuard = { enrolmentCode: forGuard.enrolmentCode, publicKey: guard.key.publicKey, version: '0.4.0' };
  expect((await ask('enrolGuardDevice', await product.signInAs('courier'), { body: asGuard })).body.kind).toBe('guard');

  // A sentry syncs; its district decides what it says aloud, and sees how it is.
  const sync = async (packId: unknown) => (await ask('syncGate', await sentry.authorization(), { body: { report, packId } })).body;
  const first = await sync(null);
  expect(first).toMatchObject({ pack: { site: { siteId, state: 'approved' }, settings: { readOut: 'short' }, gatesOfSite: 4 } });
  const { packId }: { packId?: unknown } = Object(first.pack);
  expect((await sync(packId)).pack).toBeNull();
  expect((await ask('getGateSettings', officer)).body).toEqual({ readOut: 'short' });
  await ask('setGateSettings', officer, { body: { readOut: 'full' } });
  expect((await sync(packId)).pack).toMatchObject({ settings: { readOut: 'full' } });
  const mine = (await ask('listSiteDevices', owner, { params: { siteId } })).body;
  expect(mine.devices).toHaveLength(5);
  expect(mine.devices).toContainEqual(expect.objectContaining({ deviceId: sentry.deviceId, concerns: ['battery-low'] }));
  expect((await ask('listDistrictDevices', officer)).body.devices).toHaveLength(5);

  // Somebody without a phone: their card is read, they have a fever, and the record makes one visit however often it is sent.
  const checked = (await ask('checkDocument', await sentry.authorization(), { body: { ...ofTeacher, means: 'id-card' } })).body;
  expect(checked).toMatchObject({ maskedName: expect.stringContaining('*'), colour: 'green' });
  const typed = { ...ofTeacher, means: 'document', manualReason: '读卡器没电' };
  expect((await ask('checkDocument', await guard.authorization(), { body: typed })).body.maskedDocumentNumber).toContain('*');
  const [sample] = Array.isArray(sampleRequests.uploadGateRecords.body?.records) ? sampleRequests.uploadGateRecords.body.records : [];
  const record = {
    ...sample,
    recordId: uuidAt(addMilliseconds(productNow, 5_000), 'a card with a fever'),
    means: 'id-card',
    holder: { by: 'check', check: checked.check },
    outcome: 'refused',
    reasons: ['fever'],
    colour: 'green',
    temperatureTenths: 379,
  };
  const nobody = { ...sample, recordId: uuidAt(addMilliseconds(productNow, 6_000), 'no code of ours') };
  const upload = async () =>
    (await ask('uploadGateRecords', await sentry.authorization(), { body: { records: [record, nobody] } })).body.results;
  expect(await upload()).toMatchObject([{ state: 'recorded' }, { state: 'recorded' }]);
  expect(await upload()).toMatchObject([{ state: 'already-there' }, { state: 'already-there' }]);
  const teacher = await product.signInAs('retired-teacher');
  expect((await ask('explainMyColour', teacher)).body.colour).toBe('yellow');
  expect((await ask('watchDoor', await screen.authorization())).body.refusedToday).toBeGreaterThan(0);
  expect((await ask('uploadGateRecords', await screen.authorization(), { body: { records: [record] } })).body.code).toBe('not-allowed');
  const paper = { paperCode: `TMP:${'0'.repeat(32)}` };
  expect((await ask('checkPaperCode', await sentry.authorization(), { body: paper })).body.code).toBe('paper-code-not-genuine');

  // The screen is stolen, the guard's phone lost: half a minute later neither is heard any more.
  const params = { siteId, deviceId: screen.deviceId };
  expect((await ask('revokeSiteDevice', owner, { params, body: { reason: '被偷' } })).body.state).toBe('revoked');
  await ask('revokeDevice', officer, { params: { deviceId: guard.deviceId }, body: { reason: '手机丢失' } });
  product.moveClock(30_000);
  expect((await ask('watchDoor', await screen.authorization())).body.code).toBe('device-revoked');
  expect((await ask('syncGate', await guard.authorization(), { body: { report, packId: null } })).body.code).toBe('device-revoked');
  expect((await ask('listDistrictDevices', officer, { query: { state: 'revoked' } })).body.devices).toHaveLength(2);
  const { entries } = (await ask('listAuditEntries', officer)).body;
  for (const operation of ['revokeDevice', 'setGateSettings']) expect(entries).toContainEqual(expect.objectContaining({ operation }));
}
