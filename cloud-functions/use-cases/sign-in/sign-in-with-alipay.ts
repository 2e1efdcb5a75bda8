import type { Refusal } from '../../domain/refusal';
import type { Result } from '../../domain/result';
import type { AlipaySignIn } from '../ports/sign-in-providers';
import type { SessionGiven } from './session-given';
import type { SignInNeeds } from './sign-in';
import { signInWithProvider } from './sign-in-with-provider';

/** `authCode` is what `my.getAuthCode` returned; it works once. */
export async function signInWithAlipay(
  { body }: { readonly body: { readonly authCode: string } },
  needs: SignInNeeds & { readonly alipay: AlipaySignIn },
): Promise<Result<SessionGiven, Refusal>> {
  return signInWithProvider('alipay', await needs.alipay.exchangeAuthCode(body.authCode), needs);
}
