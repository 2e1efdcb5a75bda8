import { type CodeKey, signingKeyAt } from '../../domain/personal-code/code-key';
import { dayOf, formatDay, formatInstant, type Instant } from '../../domain/time';
import type { KeptTrustList } from '../ports/code-key-store';

export type CodeKeyShown = {
  readonly kid: string;
  readonly alg: string;
  readonly day: string;
  readonly notBefore: string;
  readonly notAfter: string;
  /** `coming`: of its day, or ready to take another's place. */
  readonly state: 'coming' | 'signing' | 'over' | 'revoked';
  readonly revokedAt: string | null;
  readonly revokedReason: string | null;
};
export type CodeKeysShown = {
  readonly keys: readonly CodeKeyShown[];
  readonly trustListIssuedAt: string;
  readonly trustListValidUntil: string;
};

/** Latest day first. Nothing of a private half, wrapped or not. */
export function showCodeKeys(
  keys: readonly CodeKey[],
  { list, now }: { readonly list: KeptTrustList; readonly now: Instant },
): CodeKeysShown {
  const signing = signingKeyAt(keys, now)?.kid;
  const stateOf = ({ kid, day, revoked }: CodeKey): CodeKeyShown['state'] => {
    if (revoked) return 'revoked';
    if (kid === signing) return 'signing';
    return day < dayOf(now) ? 'over' : 'coming';
  };
  const shown = [...keys]
    .sort((one, other) => other.day - one.day || other.madeAt - one.madeAt)
    .map((key) => ({
      kid: key.kid,
      alg: key.alg,
      day: formatDay(key.day),
      notBefore: formatInstant(key.notBefore),
      notAfter: formatInstant(key.notAfter),
      state: stateOf(key),
      revokedAt: key.revoked ? formatInstant(key.revoked.at) : null,
      revokedReason: key.revoked?.reason ?? null,
    }));
  return { keys: shown, trustListIssuedAt: formatInstant(list.issuedAt), trustListValidUntil: formatInstant(list.validUntil) };
}
