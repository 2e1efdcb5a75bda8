import type { Refusal } from '../../domain/refusal';
import type { Result } from '../../domain/result';
import type { WechatSignIn } from '../ports/sign-in-providers';
import type { SessionGiven } from './session-given';
import type { SignInNeeds } from './sign-in';
import { signInWithProvider } from './sign-in-with-provider';

/** `code` is what `wx.login` returned; it works once. */
export async function signInWithWechat(
  { body }: { readonly body: { readonly code: string } },
  needs: SignInNeeds & { readonly wechat: WechatSignIn },
): Promise<Result<SessionGiven, Refusal>> {
  return signInWithProvider('wechat', await needs.wechat.exchangeCode(body.code), needs);
}
