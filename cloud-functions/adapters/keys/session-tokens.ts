import { createSecretKey, type KeyObject } from 'node:crypto';
import { errors, type JWTHeaderParameters, jwtVerify, SignJWT } from 'jose';
import * as z from 'zod';
import type { Caller } from '../../domain/caller';
import { isPersonId } from '../../domain/ids';
import { addMilliseconds, type Instant, instant, millisecondsPerHour, millisecondsPerMinute } from '../../domain/time';
import type { SessionTokens } from '../../use-cases/ports/keys';
import type { NumberedSecret } from './key-ring';

const validForMinutes = 30;
const renewableForHours = 12;
const issuer = 'tongma';
/** About 1 KB each: 10 MB, and more sessions than one process meets in half an hour of its share of the peak. */
const verifiedRememberedMax = 10_000;

const claims = z.object({
  sub: z.string().refine(isPersonId),
  roles: z.array(z.enum(['resident', 'officer', 'auditor', 'feed'])),
  district: z.string().optional(),
  /** Seconds. When the person signed in, which renewing does not move. */
  auth_time: z.int(),
  exp: z.int(),
});

type Verified = { readonly caller: Caller; readonly signedInAt: Instant; readonly expiresAt: Instant };

/** JWT, HS256, half an hour, never beyond twelve hours after signing in. The newest secret signs; older ones still verify. */
export function makeSessionTokens(secrets: readonly NumberedSecret[]): SessionTokens {
  const keys = new Map(secrets.map(({ id, secret }) => [String(id), createSecretKey(secret, 'base64url')]));
  const [newest] = keys;
  if (!newest) throw new Error('session tokens: the key ring holds no key');
  const verified = new Map<string, Verified>();
  return {
    issue: async (caller, signedInAt, now) => {
      const renewableUntil = addMilliseconds(wholeSecond(signedInAt), renewableForHours * millisecondsPerHour);
      const expiresAt = instant(Math.min(wholeSecond(now) + validForMinutes * millisecondsPerMinute, renewableUntil));
      return { token: await signToken(newest, { caller, signedInAt, expiresAt }), expiresAt, renewableUntil };
    },
    verify: async (token, now) => {
      const known = verified.get(token) ?? (await readToken(token, keys));
      if (!known) return { kind: 'invalid' };
      if (now >= known.expiresAt) {
        verified.delete(token);
        return { kind: 'expired' };
      }
      if (!verified.has(token)) remember(verified, token, known);
      return { kind: 'valid', caller: known.caller, signedInAt: known.signedInAt };
    },
  };
}

function signToken([id, key]: readonly [string, KeyObject], { caller, signedInAt, expiresAt }: Verified): Promise<string> {
  return new SignJWT({
    roles: [...caller.roles],
    ...(caller.district === undefined ? {} : { district: caller.district }),
    auth_time: wholeSecond(signedInAt) / 1000,
  })
    .setProtectedHeader({ alg: 'HS256', kid: id })
    .setIssuer(issuer)
    .setSubject(caller.personId)
    .setExpirationTime(expiresAt / 1000)
    .sign(key);
}

/** Its signature and form only; the time is judged by the caller, against the product's clock. */
async function readToken(token: string, keys: ReadonlyMap<string, KeyObject>): Promise<Verified | undefined> {
  const options = { algorithms: ['HS256'], issuer, currentDate: new Date(0) };
  try {
    const { payload } = await jwtVerify(token, ({ kid }: JWTHeaderParameters) => keyNamed(kid, keys), options);
    const { sub, roles, district, auth_time, exp } = claims.parse(payload);
    const caller = { personId: sub, roles, ...(district === undefined ? {} : { district }) };
    return { caller, signedInAt: instant(auth_time * 1000), expiresAt: instant(exp * 1000) };
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof z.ZodError) return undefined;
    throw error;
  }
}

function keyNamed(kid: string | undefined, keys: ReadonlyMap<string, KeyObject>): KeyObject {
  const key = keys.get(kid ?? '');
  if (!key) throw new errors.JWKSNoMatchingKey();
  return key;
}

/** The oldest goes when it is full: a token is used for half an hour at most. */
function remember(verified: Map<string, Verified>, token: string, content: Verified): void {
  const [oldest] = verified.keys();
  if (verified.size >= verifiedRememberedMax && oldest !== undefined) verified.delete(oldest);
  verified.set(token, content);
}

const wholeSecond = (at: Instant): Instant => instant(Math.floor(at / 1000) * 1000);
