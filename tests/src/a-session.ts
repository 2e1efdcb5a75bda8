import { keepSession, receivedSession, type Session } from '../../src/services/session-store';
import { iso } from './a-code-issued';

const tokenOf = (account: string) => `e30.${Buffer.from(JSON.stringify({ sub: account })).toString('base64url')}.s`;

/** As the cloud answers a sign-in at `at`: half an hour, renewable for twelve. */
export const aSessionAnswer = (account = 'zhang', at = Date.now(), change: Partial<Session> = {}) => ({
  token: `${tokenOf(account)}${at}`,
  expiresAt: iso(at + 30 * 60_000),
  renewableUntil: iso(at + 12 * 3_600_000),
  roles: ['resident' as const],
  district: null,
  registered: true,
  declared: true,
  ...change,
});

export function signedInAs(account = 'zhang', at = Date.now(), change: Partial<Session> = {}): Session {
  const session = receivedSession(aSessionAnswer(account, at, change), at);
  keepSession(session);
  return session;
}
