/** Every operation × every role and every kind of device, from the contract alone: who gets through, and what the others are told. */
import type { Endpoint } from '../../cloud-functions/contract/endpoint';
import { endpoints } from '../../cloud-functions/contract/endpoints';
import { roles } from '../../cloud-functions/domain/caller';
import { type DeviceKind, deviceKinds } from '../../cloud-functions/domain/gate/device';
import { anApp, callerWith, deviceOf, type Sending, send } from './an-app';
import { operationNames } from './sample-requests';

describe.each(operationNames)('%s', (name) => {
  const { access }: Endpoint = endpoints[name];
  const mayCall = (role: (typeof roles)[number]) =>
    access.kind === 'anyone' ||
    (access.kind === 'roles' && (access.roles.includes('resident') || access.roles.some((allowed) => allowed === role)));
  const mayAsk = (kind: DeviceKind) => access.kind === 'anyone' || (access.kind === 'device' && access.devices.includes(kind));
  /** Whoever does not say who they are. */
  const unknown = { anyone: undefined, roles: 'sign-in-needed', device: 'device-not-known' }[access.kind];

  async function expectAnswer(sending: Sending, code: unknown, status: number): Promise<void> {
    const { app, reached } = anApp();
    const response = await send(app, name, sending);
    if (code === undefined) expect([response.status < 400, reached.length]).toEqual([true, 1]);
    else expect([response.status, await codeOf(response), reached.length]).toEqual([status, code, 0]);
  }

  it.each(roles)('with the role %s', async (role) => {
    if (access.kind === 'device') await expectAnswer({ token: role }, 'device-not-known', 401);
    else await expectAnswer({ token: role }, mayCall(role) ? undefined : 'not-allowed', 403);
  });

  it.each(deviceKinds)('with the key of a %s', async (kind) => {
    if (access.kind === 'roles') await expectAnswer({ device: kind }, 'sign-in-needed', 401);
    else await expectAnswer({ device: kind }, mayAsk(kind) ? undefined : 'not-allowed', 403);
  });

  it.each<[string, Sending]>([
    ['nobody', {}],
    ['a made-up token', { token: 'made-up' }],
    ['a made-up device', { device: 'made-up' }],
    ['a token too long to be ours', { device: 'a'.repeat(3_000) }],
    ['no token at all', { device: '' }],
  ])('with %s', (_, sending) => expectAnswer(sending, unknown, 401));

  it('with a session that is over', async () => {
    const code = access.kind === 'roles' ? 'sign-in-expired' : unknown;
    await expectAnswer({ token: 'expired' }, code, 401);
  });

  it.each([
    ['device-revoked', 403],
    ['device-clock-wrong', 401],
  ])('with a device that is %s', async (code, status) => {
    if (access.kind === 'device') await expectAnswer({ device: code }, code, status);
    else await expectAnswer({ device: code }, unknown, 401);
  });

  it('is told who asks, by nothing a request says', async () => {
    const { app, reached } = anApp();
    const asked = access.kind === 'device' ? { device: access.devices[0] } : access.kind === 'roles' ? { token: access.roles[0] } : {};
    await send(app, name, asked);
    const { caller, device }: { caller?: unknown; device?: unknown } = Object(reached[0]?.input);
    expect({ caller, device }).toEqual({
      caller: access.kind === 'roles' ? callerWith(access.roles[0] ?? 'resident') : undefined,
      device: access.kind === 'device' ? deviceOf(access.devices[0] ?? 'guard') : undefined,
    });
  });
});

it('refuses every device where devices are not looked up', async () => {
  const { app, reached } = anApp({ devices: undefined });
  const response = await send(app, 'syncGate', { device: 'sentry' });
  expect([response.status, await codeOf(response), reached.length]).toEqual([401, 'device-not-known', 0]);
});

const codeOf = async (response: Response): Promise<unknown> => Reflect.get(Object(await response.json()), 'code');
