import type { Refusal } from '../../domain/refusal';
import { done, type Result } from '../../domain/result';
import { formatInstant } from '../../domain/time';
import type { TrustListSource } from '../ports/keys';

export type GetTrustListNeeds = { readonly trustListSource: TrustListSource };

/** The public keys of personal codes as the root signed them; whoever verifies checks `signed`, not our word for it. */
export async function getTrustList(_input: object, { trustListSource }: GetTrustListNeeds) {
  const { issuedAt, keys, signed } = trustListSource.current();
  const shown = keys.map((key) => ({ ...key, notBefore: formatInstant(key.notBefore), notAfter: formatInstant(key.notAfter) }));
  const list: Result<{ readonly issuedAt: string; readonly keys: typeof shown; readonly signed: string }, Refusal> = done({
    issuedAt: formatInstant(issuedAt),
    keys: shown,
    signed,
  });
  return list;
}
