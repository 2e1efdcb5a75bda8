import { trustListJson } from '../../domain/personal-code/write-trust-list';
import type { Refusal } from '../../domain/refusal';
import { done, type Result } from '../../domain/result';
import type { TrustListSource } from '../ports/keys';

export type GetTrustListNeeds = { readonly trustListSource: Pick<TrustListSource, 'current'> };
export type TrustListAnswer = ReturnType<typeof trustListJson> & { readonly signed: string };

/** The public keys of personal codes as the root signed them; whoever verifies checks `signed`, not our word for it. */
export async function getTrustList(_input: object, { trustListSource }: GetTrustListNeeds): Promise<Result<TrustListAnswer, Refusal>> {
  const list = await trustListSource.current();
  return done({ ...trustListJson(list), signed: list.signed });
}
