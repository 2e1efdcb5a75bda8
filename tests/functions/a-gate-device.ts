/** A device of the demo city's shop, enrolled in the real product as its manager and its guard would do it. */
import { routes } from '../../cloud-functions/contract/routes';
import { type DeviceId, type DeviceKind, isDeviceId } from '../../cloud-functions/domain/gate/device';
import { aDeviceKeyPair, aDeviceToken, type DeviceKeyPair } from '../builders/a-device';
import type { AProduct } from './a-product';
import { addressOf, type SampleRequest } from './sample-requests';

export type EnrolledDevice = {
  readonly deviceId: DeviceId;
  readonly siteId: string;
  readonly key: DeviceKeyPair;
  /** `Device <token>`, for a request made now. */
  authorization(): Promise<string>;
};

type Json = Readonly<Record<string, unknown>>;
type Operation = 'listMySites' | 'makeEnrolmentCode' | 'enrolDevice' | 'enrolGuardDevice';

async function ask(product: AProduct, name: Operation, { token, ...sample }: SampleRequest & { token?: string }): Promise<Json> {
  const response = await product.app.request(addressOf(name, sample), {
    method: routes[name].method,
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: sample.body ? JSON.stringify(sample.body) : undefined,
  });
  const body: Json = Object(await response.json());
  if (response.status >= 400) throw new Error(`${name}: ${body.code}`);
  return body;
}

/** At the approved shop of `shop-owner`; a guard's by `guard`, who is registered. */
export async function enrolled(product: AProduct, kind: DeviceKind, guard = 'courier'): Promise<EnrolledDevice> {
  const owner = await product.signInAs('shop-owner');
  const { sites } = await ask(product, 'listMySites', { token: owner });
  const approved: Json | undefined = (Array.isArray(sites) ? sites : []).find(({ state }: Json) => state === 'approved');
  const siteId = String(approved?.siteId);
  const made = await ask(product, 'makeEnrolmentCode', { token: owner, params: { siteId }, body: { kind, position: '北门' } });
  const key = aDeviceKeyPair();
  const body = { enrolmentCode: made.enrolmentCode, publicKey: key.publicKey, version: '0.4.0' };
  const isGuard = kind === 'guard';
  const token = isGuard ? await product.signInAs(guard) : undefined;
  const { deviceId } = await ask(product, isGuard ? 'enrolGuardDevice' : 'enrolDevice', { ...(token && { token }), body });
  if (!isDeviceId(deviceId)) throw new Error('no device was enrolled');
  return { deviceId, siteId, key, authorization: async () => `Device ${await aDeviceToken(deviceId, key, product.access.clock.now())}` };
}
