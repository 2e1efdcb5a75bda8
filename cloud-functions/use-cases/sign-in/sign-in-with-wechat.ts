import type { Refusal } from '../../domain/refusal';
import type { Result } from '../../domain/result';
import type { AppKind } from '../../domain/staff/sign-in-session';
import type { WechatSignIn } from '../ports/sign-in-providers';
import type { SessionGiven } from './session-given';
import type { SignInNeeds } from './sign-in';
import { signInWithProvider } from './sign-in-with-provider';

/** `code` is what `wx.login` returned; it works once. */
export async function signInWithWechat(
  { body, app }: { readonly body: { readonly code: string }; readonly app?: AppKind },
  needs: SignInNeeds & { readonly wechat: WechatSignIn },
): Promise<Result<SessionGiven, Refusal>> {
  return signInWithProvider({ kind: 'wechat', app }, await needs.wechat.exchangeCode(body.code), needs);
}
