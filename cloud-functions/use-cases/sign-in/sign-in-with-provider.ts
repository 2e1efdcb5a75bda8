import type { Refusal } from '../../domain/refusal';
import { done, type Result } from '../../domain/result';
import type { AppKind } from '../../domain/staff/sign-in-session';
import type { ProviderAnswer } from '../ports/sign-in-providers';
import { provenBy } from './prove-login';
import type { SessionGiven } from './session-given';
import { type SignInNeeds, signIn } from './sign-in';

/** What follows from a provider's answer to the code its app gave us. */
export async function signInWithProvider(
  login: { readonly kind: 'wechat' | 'alipay'; readonly app?: AppKind },
  answer: ProviderAnswer,
  needs: SignInNeeds,
): Promise<Result<SessionGiven, Refusal>> {
  const externalId = provenBy(answer);
  return externalId.ok ? done(await signIn({ ...login, value: externalId.value }, needs)) : externalId;
}
