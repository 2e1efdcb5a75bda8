/** Every malformed request gets a problem document in words, no 5xx, and leaves the store as it was. */

import type { Endpoint } from '../../cloud-functions/contract/endpoint';
import { endpoints } from '../../cloud-functions/contract/endpoints';
import { problemCodes } from '../../cloud-functions/contract/problem-codes';
import { problem } from '../../cloud-functions/contract/schemas/public';
import { type DeviceKind, deviceKinds } from '../../cloud-functions/domain/gate/device';
import { type EnrolledDevice, enrolled } from './a-gate-device';
import { type AProduct, aProduct } from './a-product';
import { type MalformedRequest, malformedRequests } from './malformed-requests';
import { operationNames } from './sample-requests';
import { someoneWith } from './someone-with';

let product: AProduct;
let devices: ReadonlyMap<DeviceKind, EnrolledDevice>;
let sent = 0;
beforeAll(async () => {
  product = await aProduct();
  devices = new Map(await Promise.all(deviceKinds.map(async (kind) => [kind, await enrolled(product, kind)] as const)));
}, 120_000);

/** Of somebody, or of a device, that may call the operation. */
async function authorizationFor(access: Endpoint['access']): Promise<string> {
  if (access.kind === 'device') return (await devices.get(access.devices[0] ?? 'guard')?.authorization()) ?? '';
  return `Bearer ${await product.signInAs(someoneWith[access.kind === 'roles' ? (access.roles[0] ?? 'resident') : 'resident'])}`;
}
afterAll(() => product.close());

const send = ({ address, method, headers, body }: MalformedRequest) => product.app.request(address, { method, headers, body });

describe.each(operationNames)('%s', (name) => {
  const { access }: Endpoint = endpoints[name];

  it('refuses every malformed request with a problem document and writes nothing', async () => {
    const authorization = await authorizationFor(access);
    const before = await product.countItems();
    const wrong: object[] = [];
    for (const request of malformedRequests(name, authorization)) {
      const response = await send(request);
      sent += 1;
      const text = await response.text();
      const read = problem.safeParse(text === '' ? undefined : JSON.parse(text));
      const isProblem = response.headers.get('content-type') === 'application/problem+json; charset=utf-8' && read.success;
      if (response.status < 400 || response.status >= 500 || !isProblem || read.data.code in problemCodes === false)
        wrong.push({ says: request.says, status: response.status, text: text.slice(0, 300) });
    }
    expect(wrong).toEqual([]);
    expect(await product.countItems()).toBe(before);
  }, 60_000);
});

it('has sent far more than 200 of them', () => {
  expect(sent).toBeGreaterThan(2_000);
});

it('has polluted nothing', () => {
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

it('has logged no personal data: operation, status and duration only', () => {
  const keys = new Set(product.logged.flatMap((entry) => Object.keys(entry)));
  expect([...keys].sort()).toEqual(['milliseconds', 'operation', 'problem', 'requestId', 'status']);
  const everything = JSON.stringify(product.logged);
  for (const secret of ['11010519491231002X', '13800138000', '张三', '东山街道', 'Bearer', 'Device '])
    expect(everything).not.toContain(secret);
});
