import { createHmac, timingSafeEqual } from 'node:crypto';
import { SignJWT } from 'jose';
import * as z from 'zod';
import { type Caller, type Role, roles } from '../../domain/caller';
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
  iss: z.literal(issuer),
  sub: z.string().refine(isPersonId),
  roles: z.array(z.enum(roles)),
  district: z.string().optional(),
  sub_district: z.string().optional(),
  /** Seconds at which delegated roles end. */
  role_ends: z.partialRecord(z.enum(roles), z.int()).optional(),
  sid: z.string().optional(),
  /** Seconds. When they last proved anew who they are. */
  step_up: z.int().optional(),
  /** Seconds. When the person signed in, which renewing does not move. */
  auth_time: z.int(),
  exp: z.int(),
});

type Verified = { readonly caller: Caller; readonly signedInAt: Instant; readonly expiresAt: Instant };

/** JWT, HS256, half an hour, never beyond twelve hours after signing in. The newest secret signs; older ones still verify. */
export function makeSessionTokens(secrets: readonly NumberedSecret[]): SessionTokens {
  const keys = secrets.map(toTokenKey);
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
      const known = verified.get(token) ?? readToken(token, keys);
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

/** The header is known to the letter: a token with any other, `alg: none` included, is not looked at. */
type TokenKey = { readonly header: { readonly alg: 'HS256'; readonly kid: string }; readonly headerText: string; readonly secret: Buffer };

function toTokenKey({ id, secret }: NumberedSecret): TokenKey {
  const header = { alg: 'HS256', kid: String(id) } as const;
  return { header, headerText: Buffer.from(JSON.stringify(header)).toString('base64url'), secret: Buffer.from(secret, 'base64url') };
}

function signToken({ header, secret }: TokenKey, { caller, signedInAt, expiresAt }: Verified): Promise<string> {
  return new SignJWT({
    roles: [...caller.roles],
    ...claimsOf(caller),
    auth_time: wholeSecond(signedInAt) / 1000,
  })
    .setProtectedHeader({ ...header })
    .setIssuer(issuer)
    .setSubject(caller.personId)
    .setExpirationTime(expiresAt / 1000)
    .sign(secret);
}

/**
 * Its signature and form only; the time is judged by the caller, against the product's clock. HMAC by `node:crypto` and
 * not `jwtVerify`: at the morning peak every check-in brings a token not seen before, and WebCrypto's detour costs a
 * sixth of a millisecond each; tests hold it to jose.
 */
function readToken(token: string, keys: readonly TokenKey[]): Verified | undefined {
  const [headerText = '', payloadText = '', signature = '', ...rest] = token.split('.', 4);
  const key = keys.find((candidate) => candidate.headerText === headerText);
  if (!key || rest.length > 0) return undefined;
  const expected = createHmac('sha256', key.secret).update(`${headerText}.${payloadText}`).digest('base64url');
  if (!sameText(signature, expected)) return undefined;
  const parsed = claims.safeParse(parseJson(Buffer.from(payloadText, 'base64url').toString('utf8')));
  if (!parsed.success) return undefined;
  const { auth_time, exp } = parsed.data;
  return { caller: callerIn(parsed.data), signedInAt: instant(auth_time * 1000), expiresAt: instant(exp * 1000) };
}

/** What a caller has of these and no more: most tokens are residents', and every check-in carries one. */
const claimsOf = ({ district, subDistrict, roleEnds, sessionId, steppedUpAt }: Caller) => ({
  ...(district !== undefined && { district }),
  ...(subDistrict !== undefined && { sub_district: subDistrict }),
  ...(roleEnds !== undefined && { role_ends: mapped(roleEnds, (end) => Math.floor(end / 1000)) }),
  ...(sessionId !== undefined && { sid: sessionId }),
  ...(steppedUpAt !== undefined && { step_up: wholeSecond(steppedUpAt) / 1000 }),
});

const callerIn = ({ sub, roles, district, sub_district, role_ends, sid, step_up }: z.output<typeof claims>): Caller => ({
  personId: sub,
  roles,
  ...(district !== undefined && { district }),
  ...(sub_district !== undefined && { subDistrict: sub_district }),
  ...(role_ends !== undefined && { roleEnds: mapped(role_ends, (seconds) => instant(seconds * 1000)) }),
  ...(sid !== undefined && { sessionId: sid }),
  ...(step_up !== undefined && { steppedUpAt: instant(step_up * 1000) }),
});

const mapped = <From, To>(ends: Readonly<Partial<Record<Role, From>>>, change: (end: From) => To): Partial<Record<Role, To>> =>
  Object.fromEntries(roles.flatMap((role) => (ends[role] === undefined ? [] : [[role, change(ends[role])]])));

function sameText(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The oldest goes when it is full: a token is used for half an hour at most. */
function remember(verified: Map<string, Verified>, token: string, content: Verified): void {
  const [oldest] = verified.keys();
  if (verified.size >= verifiedRememberedMax && oldest !== undefined) verified.delete(oldest);
  verified.set(token, content);
}

const wholeSecond = (at: Instant): Instant => instant(Math.floor(at / 1000) * 1000);
