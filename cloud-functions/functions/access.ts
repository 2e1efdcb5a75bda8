/** Who may call an operation, as the contract declares it; whose records they may touch is the use case's to check. */
import type { Access } from '../contract/endpoint';
import type { Caller } from '../domain/caller';
import type { DeviceCaller } from '../domain/gate/device';
import type { Refusal } from '../domain/refusal';
import { done, type Result, refused } from '../domain/result';
import { callerNow, isSteppedUp } from '../domain/staff/caller-now';
import type { Instant } from '../domain/time';
import type { SessionTokens } from '../use-cases/ports/keys';
import type { SessionWatch } from '../use-cases/sign-in/remember-sessions';
import type { Problem } from './problem';

export type SessionCheck = Pick<SessionTokens, 'verify'>;
/** Whose key has signed the token of a request, and whether the device may still ask. */
export type DeviceCheck = { authenticate(token: string, now: Instant): Promise<Result<DeviceCaller, Refusal>> };

/** A person or a device; neither where anyone may call. */
export type Identified = { readonly caller?: Caller; readonly device?: DeviceCaller };
/** `watch`: where a session that was ended from elsewhere is refused; absent: it holds until it is renewed. */
export type Checks = {
  readonly sessions: SessionCheck;
  readonly devices: DeviceCheck;
  readonly watch?: SessionWatch;
  readonly now: Instant;
};

/** A token longer than this was not made by us. */
const tokenLengthMax = 2_048;

/** Refused: nobody, or a session or token that does not hold; somebody (`by`) whose roles do not allow the operation. */
export async function identify(
  authorization: string | undefined,
  access: Access,
  checks: Checks,
): Promise<Result<Identified, Problem & { readonly by?: Caller }>> {
  switch (access.kind) {
    case 'anyone':
      return done({});
    case 'device':
      return deviceOf(tokenOf('Device', authorization), access, checks);
    case 'roles':
      return personOf(tokenOf('Bearer', authorization), access, checks);
  }
}

function tokenOf(scheme: 'Bearer' | 'Device', authorization: string | undefined): string | undefined {
  const token = authorization?.startsWith(`${scheme} `) ? authorization.slice(scheme.length + 1) : '';
  return token === '' || token.length > tokenLengthMax ? undefined : token;
}

type PersonAccess = Extract<Access, { kind: 'roles' }>;
type DeviceAccess = Extract<Access, { kind: 'device' }>;

async function personOf(
  token: string | undefined,
  access: PersonAccess,
  { sessions, watch, now }: Checks,
): Promise<Result<Identified, Problem & { readonly by?: Caller }>> {
  if (token === undefined) return refused({ code: 'sign-in-needed' });
  const session = await sessions.verify(token, now);
  if (session.kind === 'expired') return refused({ code: 'sign-in-expired' });
  if (session.kind === 'invalid') return refused({ code: 'sign-in-needed' });
  if (watch && !(await watch.holds(session.caller))) return refused({ code: 'sign-in-expired' });
  const caller = { ...callerNow(session.caller, now), signedInAt: session.signedInAt };
  if (!mayCall(access, caller)) return refused({ code: 'not-allowed', by: session.caller });
  if (access.stepUp && !isSteppedUp(caller, now)) return refused({ code: 'step-up-needed', by: caller });
  return done({ caller });
}

/** Everyone signed in is a resident. */
const mayCall = (access: PersonAccess, caller: Caller): boolean =>
  access.roles.includes('resident') || caller.roles.some((role) => access.roles.includes(role));

async function deviceOf(token: string | undefined, access: DeviceAccess, { devices, now }: Checks): Promise<Result<Identified, Problem>> {
  if (token === undefined) return refused({ code: 'device-not-known' });
  const device = await devices.authenticate(token, now);
  if (!device.ok) return device;
  return access.devices.includes(device.value.kind) ? done({ device: device.value }) : refused({ code: 'not-allowed' });
}
