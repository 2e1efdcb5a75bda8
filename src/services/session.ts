import type { Result } from '../../cloud-functions/domain/result';
import { providerLogin } from '../platform/login';
import { type ProblemShown, problemOf } from '../text/problem-shown';
import { call } from './api';
import { forgetHeldCode } from './held-code-store';
import type { AnswerOf } from './operations';
import { serverNow } from './server-clock';
import { keepSession, receivedSession, type Session } from './session-store';

type SignIn = Promise<Result<Session, ProblemShown>>;

/** With the account of the platform the app runs in (WeChat, Alipay). */
export async function signInWithProvider(): SignIn {
  const login = await providerLogin();
  switch (login.provider) {
    case 'wechat':
      return keep(await call('signInWithWechat', { body: { code: login.code } }));
    case 'alipay':
      return keep(await call('signInWithAlipay', { body: { authCode: login.authCode } }));
    case 'none':
      return { ok: false, error: problemOf('sign-in-refused') };
  }
}

export const signInWithPhone = async (phone: string, code: string): SignIn =>
  keep(await call('signInWithPhone', { body: { phone, code } }));

export const signInAsDemoPerson = async (key: string): SignIn => keep(await call('signInAsDemoPerson', { body: { key } }));

/** At once, not when half of it is spent: after something has changed what its person is. */
export const renewNow = async (): SignIn => keep(await call('renewSession', {}));

/** The same three ways, to prove anew within the session who one is; good for ten minutes. */
export async function stepUpWithProvider(): SignIn {
  const login = await providerLogin();
  switch (login.provider) {
    case 'wechat':
      return keep(await call('stepUpSession', { body: { way: 'wechat', code: login.code } }));
    case 'alipay':
      return keep(await call('stepUpSession', { body: { way: 'alipay', authCode: login.authCode } }));
    case 'none':
      return { ok: false, error: problemOf('sign-in-refused') };
  }
}

export const stepUpWithPhone = async (phone: string, code: string): SignIn =>
  keep(await call('stepUpSession', { body: { way: 'phone', phone, code } }));

export const stepUpAsDemoPerson = async (): SignIn => keep(await call('stepUpAsDemoPerson', {}));

/** Forgets the session and what was shown with it. Queued check-ins stay, for the account that made them. */
export function signOut(): void {
  forgetHeldCode();
  keepSession(null);
}

/** After registering or declaring: what the session says about the person changes without a new sign-in. */
export function noteProgress(session: Session, progress: Partial<Pick<Session, 'registered' | 'declared'>>): void {
  keepSession({ ...session, ...progress });
}

function keep(result: Result<AnswerOf<'signInWithPhone'>, ProblemShown>): Result<Session, ProblemShown> {
  if (!result.ok) return result;
  const session = receivedSession(result.value, serverNow());
  keepSession(session);
  return { ok: true, value: session };
}
