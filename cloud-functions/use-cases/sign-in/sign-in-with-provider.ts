import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { ProviderAnswer } from '../ports/sign-in-providers';
import type { SessionGiven } from './session-given';
import { type SignInNeeds, signIn } from './sign-in';

/** What follows from a provider's answer to the code its app gave us. */
export async function signInWithProvider(
  kind: 'wechat' | 'alipay',
  answer: ProviderAnswer,
  needs: SignInNeeds,
): Promise<Result<SessionGiven, Refusal>> {
  switch (answer.kind) {
    case 'signed-in':
      return done(await signIn({ kind, value: answer.externalId }, needs));
    case 'refused':
      return refused({ code: 'sign-in-refused' });
    case 'unreachable':
      return refused({ code: 'sign-in-provider-unreachable', retryAfterSeconds: 5 });
  }
}
