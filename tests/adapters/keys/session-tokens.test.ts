import { jwtVerify, SignJWT } from 'jose';
import { makeSessionTokens } from '../../../cloud-functions/adapters/keys/session-tokens';
import type { Caller } from '../../../cloud-functions/domain/caller';
import type { PersonId } from '../../../cloud-functions/domain/ids';
import { addMilliseconds, type Instant, instant, millisecondsPerHour, millisecondsPerMinute } from '../../../cloud-functions/domain/time';

const secret = (byte: number) => Buffer.alloc(32, byte).toString('base64url');
const tokens = makeSessionTokens([{ id: 1, secret: secret(1) }]);
const caller: Caller = { personId: '0f'.repeat(16) as PersonId, roles: ['resident', 'officer'], district: '150781' };
const signedInAt = instant(Date.parse('2022-09-06T08:30:00+08:00'));
const later = (milliseconds: number): Instant => addMilliseconds(signedInAt, milliseconds);
const minutes = (count: number) => count * millisecondsPerMinute;

async function forged(change: { claims?: object; header?: { alg: string; kid?: string; typ?: string }; secret?: string }): Promise<string> {
  const claims = { roles: ['officer'], auth_time: signedInAt / 1000, iss: 'tongma', sub: caller.personId, exp: signedInAt / 1000 + 900 };
  return new SignJWT({ ...claims, ...change.claims })
    .setProtectedHeader(change.header ?? { alg: 'HS256', kid: '1' })
    .sign(Buffer.from(change.secret ?? secret(1), 'base64url'));
}

describe('session tokens', () => {
  test('say who is calling and since when', async () => {
    const { token } = await tokens.issue(caller, signedInAt, signedInAt);
    expect(await tokens.verify(token, signedInAt)).toEqual({ kind: 'valid', caller, signedInAt });
    // From memory the second time.
    expect(await tokens.verify(token, signedInAt)).toEqual({ kind: 'valid', caller, signedInAt });
  });

  test('are what jose takes for a JWT, and say the same there', async () => {
    const { token, expiresAt } = await tokens.issue(caller, signedInAt, signedInAt);
    const { payload, protectedHeader } = await jwtVerify(token, Buffer.from(secret(1), 'base64url'), {
      algorithms: ['HS256'],
      issuer: 'tongma',
      currentDate: new Date(signedInAt),
    });
    expect(protectedHeader).toEqual({ alg: 'HS256', kid: '1' });
    expect(payload).toMatchObject({ sub: caller.personId, roles: caller.roles, district: '150781', exp: expiresAt / 1000 });
  });

  test('a caller without a district has none', async () => {
    const { token } = await tokens.issue({ personId: caller.personId, roles: ['resident'] }, signedInAt, signedInAt);
    const verified = await tokens.verify(token, signedInAt);
    expect(verified).toEqual({ kind: 'valid', caller: { personId: caller.personId, roles: ['resident'] }, signedInAt });
  });

  test('carry what a session has besides: where, until when, which one, and when its person proved anew who they are', async () => {
    const whole: Caller = {
      ...caller,
      subDistrict: '150781001',
      roleEnds: { officer: later(minutes(20)) },
      sessionId: '01831234-5678-7abc-8def-000000000001',
      steppedUpAt: later(minutes(5)),
    };
    const { token } = await tokens.issue(whole, signedInAt, signedInAt);
    expect(await tokens.verify(token, signedInAt)).toEqual({ kind: 'valid', caller: whole, signedInAt });
    expect(token.length).toBeLessThan(700);
  });

  test.each([false, true])('hold for half an hour, remembered: %p', async (remembered) => {
    const fresh = makeSessionTokens([{ id: 1, secret: secret(1) }]);
    const { token, expiresAt } = await fresh.issue(caller, signedInAt, signedInAt);
    expect(expiresAt).toBe(later(minutes(30)));
    if (remembered) await fresh.verify(token, signedInAt);
    expect((await fresh.verify(token, later(minutes(30) - 1))).kind).toBe('valid');
    expect((await fresh.verify(token, later(minutes(30)))).kind).toBe('expired');
    expect((await fresh.verify(token, later(minutes(30)))).kind).toBe('expired');
  });

  test('renewing never reaches beyond twelve hours after signing in', async () => {
    const now = later(11 * millisecondsPerHour + minutes(50));
    const renewed = await tokens.issue(caller, signedInAt, now);
    expect(renewed.renewableUntil).toBe(later(12 * millisecondsPerHour));
    expect(renewed.expiresAt).toBe(renewed.renewableUntil);
    expect(await tokens.verify(renewed.token, now)).toMatchObject({ kind: 'valid', signedInAt });
  });

  test('are verified by the older secret after a new one came', async () => {
    const { token } = await tokens.issue(caller, signedInAt, signedInAt);
    const rotated = makeSessionTokens([
      { id: 2, secret: secret(2) },
      { id: 1, secret: secret(1) },
    ]);
    expect((await rotated.verify(token, signedInAt)).kind).toBe('valid');
    const { token: newer } = await rotated.issue(caller, signedInAt, signedInAt);
    expect((await tokens.verify(newer, signedInAt)).kind).toBe('invalid');
  });

  test('the forging below would work with nothing wrong', async () => {
    expect((await tokens.verify(await forged({}), signedInAt)).kind).toBe('valid');
  });

  test.each([
    ['another secret', { secret: secret(9) }],
    ['a secret we do not know', { header: { alg: 'HS256', kid: '7' } }],
    ['a header with more in it', { header: { alg: 'HS256', kid: '1', typ: 'JWT' } }],
    ['no secret named', { header: { alg: 'HS256' } }],
    ['another algorithm', { header: { alg: 'HS512', kid: '1' } }],
    ['another issuer', { claims: { iss: 'other' } }],
    ['a role there is not', { claims: { roles: ['king'] } }],
    ['no person', { claims: { sub: 'me' } }],
    ['no sign-in time', { claims: { auth_time: undefined } }],
    ['no end', { claims: { exp: undefined } }],
  ])('with %s are invalid', async (_, change) => {
    expect((await tokens.verify(await forged(change), signedInAt)).kind).toBe('invalid');
  });

  test('without a signature are invalid', async () => {
    const [, payload = ''] = (await forged({})).split('.');
    const header = Buffer.from('{"alg":"none","kid":"1"}').toString('base64url');
    for (const token of [
      `${header}.${payload}.`,
      `${header}.${payload}`,
      `${await forged({})}.`,
      `${(await forged({})).slice(0, -1)}码`,
      '',
      'a.b.c',
      '码',
      'x'.repeat(10_000),
    ]) {
      expect((await tokens.verify(token, signedInAt)).kind).toBe('invalid');
    }
  });

  test('a changed letter anywhere makes a remembered token invalid', async () => {
    const { token } = await tokens.issue(caller, signedInAt, signedInAt);
    await tokens.verify(token, signedInAt);
    const dots = [token.indexOf('.'), token.lastIndexOf('.')];
    for (const place of [5, (dots[0] ?? 0) + 9, (dots[1] ?? 0) + 9]) {
      const changed = token.slice(0, place) + (token[place] === 'A' ? 'B' : 'A') + token.slice(place + 1);
      expect((await tokens.verify(changed, signedInAt)).kind).toBe('invalid');
    }
  });
});
