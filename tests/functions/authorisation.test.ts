/** Every operation × every role, from the contract alone: who gets through, and what the others are told. */
import type { Endpoint } from '../../cloud-functions/contract/endpoint';
import { endpoints } from '../../cloud-functions/contract/endpoints';
import { roles } from '../../cloud-functions/domain/caller';
import { anApp, send } from './an-app';
import { operationNames } from './sample-requests';

describe.each(operationNames)('%s', (name) => {
  const { access }: Endpoint = endpoints[name];
  const mayCall = (role: (typeof roles)[number]) =>
    access.kind === 'anyone' || access.roles.includes('resident') || access.roles.some((allowed) => allowed === role);

  it.each(roles)('with the role %s', async (role) => {
    const { app, reached } = anApp();
    const response = await send(app, name, { token: role });
    if (mayCall(role)) expect([response.status < 400, reached.length]).toEqual([true, 1]);
    else expect([response.status, await codeOf(response), reached.length]).toEqual([403, 'not-allowed', 0]);
  });

  it.each([
    ['nobody', undefined, 'sign-in-needed'],
    ['a made-up token', 'made-up', 'sign-in-needed'],
    ['a session that is over', 'expired', 'sign-in-expired'],
  ])('with %s', async (_, token, code) => {
    const { app, reached } = anApp();
    const response = await send(app, name, { token });
    if (access.kind === 'anyone') expect([response.status < 400, reached.length]).toEqual([true, 1]);
    else expect([response.status, await codeOf(response), reached.length]).toEqual([401, code, 0]);
  });
});

const codeOf = async (response: Response): Promise<unknown> => Reflect.get(Object(await response.json()), 'code');
