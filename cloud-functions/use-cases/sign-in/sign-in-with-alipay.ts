import type { Refusal } from '../../domain/refusal';
import type { Result } from '../../domain/result';
import type { AppKind } from '../../domain/staff/sign-in-session';
import type { AlipaySignIn } from '../ports/sign-in-providers';
import type { SessionGiven } from './session-given';
import type { SignInNeeds } from './sign-in';
import { signInWithProvider } from './sign-in-with-provider';

/** `authCode` is what `my.getAuthCode` returned; it works once. */
export async function signInWithAlipay(
  { body, app }: { readonly body: { readonly authCode: string }; readonly app?: AppKind },
  needs: SignInNeeds & { readonly alipay: AlipaySignIn },
): Promise<Result<SessionGiven, Refusal>> {
  return signInWithProvider({ kind: 'alipay', app }, await needs.alipay.exchangeAuthCode(body.authCode), needs);
}
