/** The HTTP layer with use cases that only remember what reached them. */

import type { OperationName } from '../../cloud-functions/contract/routes';
import { routes } from '../../cloud-functions/contract/routes';
import { type Caller, districtRoles, type Role, roles } from '../../cloud-functions/domain/caller';
import { type DeviceCaller, type DeviceKind, deviceKinds } from '../../cloud-functions/domain/gate/device';
import type { PersonId } from '../../cloud-functions/domain/ids';
import type { Refusal } from '../../cloud-functions/domain/refusal';
import { done, type Result, refused } from '../../cloud-functions/domain/result';
import { instant } from '../../cloud-functions/domain/time';
import { attemptLimit } from '../../cloud-functions/functions/attempt-limit';
import { type App, type AppOptions, createApp } from '../../cloud-functions/functions/http';
import type { Answered } from '../../cloud-functions/functions/log';
import { aDeviceId } from '../builders/a-device';
import { aSiteId } from '../builders/a-site';
import { addressOf, operationNames, type SampleRequest, sampleRequests } from './sample-requests';

export const noon = instant(Date.parse('2022-09-06T12:00:00+08:00'));

type Answer = (input: unknown) => Promise<Result<unknown, Refusal>>;

/** A device of each kind; tokens of devices are `<kind>`, or the code of the problem they are refused with. */
export const deviceOf = (kind: DeviceKind): DeviceCaller => ({
  deviceId: aDeviceId(kind),
  siteId: aSiteId(1),
  division: '150781',
  kind,
  position: '北门',
});
const deviceProblems = ['device-not-known', 'device-revoked', 'device-clock-wrong'] as const;

export type AnApp = {
  readonly app: App;
  readonly reached: { name: OperationName; input: unknown }[];
  readonly logged: (Answered & { fault?: unknown })[];
};

/** Tokens are `<role>` or `expired`; anything else was not made by us. */
export const callerWith = (role: Role): Caller => ({
  personId: '0123456789abcdef0123456789abcdef' as PersonId,
  roles: [role],
  district: [...districtRoles, 'authority'].includes(role) ? '150781' : undefined,
  signedInAt: noon,
  steppedUpAt: noon,
});

export function anApp({ answer = async () => done({}), ...options }: Partial<AppOptions> & { answer?: Answer } = {}): AnApp {
  const reached: AnApp['reached'] = [];
  const logged: AnApp['logged'] = [];
  const operations = Object.fromEntries(
    operationNames.map((name) => [
      name,
      (input: unknown) => {
        reached.push({ name, input });
        return answer(input);
      },
    ]),
  ) as AppOptions['operations'];
  const app = createApp({
    operations,
    clock: { now: () => noon },
    attempts: attemptLimit({ attemptsPerMinuteMax: 1_000_000 }),
    log: {
      answered: (entry) => logged.push(entry),
      fault: (entry, fault) => logged.push({ ...entry, fault }),
      providerFailed: () => undefined,
    },
    sessions: {
      verify: async (token) => {
        if (token === 'expired') return { kind: 'expired' };
        const isRole = (text: string): text is Role => roles.some((role) => role === text);
        return isRole(token) ? { kind: 'valid', caller: callerWith(token), signedInAt: noon } : { kind: 'invalid' };
      },
    },
    devices: {
      authenticate: async (token) => {
        const kind = deviceKinds.find((known) => known === token);
        return kind ? done(deviceOf(kind)) : refused({ code: deviceProblems.find((code) => code === token) ?? 'device-not-known' });
      },
    },
    ...options,
  });
  return { app, reached, logged };
}

export type Sending = {
  readonly token?: string;
  readonly device?: string;
  readonly sample?: SampleRequest;
  readonly headers?: Record<string, string>;
  readonly text?: string;
};

/** Sends the sample request of an operation, changed where said. */
export function send(
  app: App,
  name: OperationName,
  { token, device, sample = sampleRequests[name], headers = {}, text }: Sending = {},
): Promise<Response> {
  const body = text ?? (sample.body ? JSON.stringify(sample.body) : undefined);
  const said = {
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(device === undefined ? {} : { authorization: `Device ${device}` }),
    ...headers,
  };
  return Promise.resolve(app.request(addressOf(name, sample), { method: routes[name].method, headers: said, body }));
}
