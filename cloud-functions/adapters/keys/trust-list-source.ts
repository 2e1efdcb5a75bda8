import type { TrustedKey } from '../../domain/personal-code/trust-list';
import { type Instant, parseInstant } from '../../domain/time';
import type { TrustListSource } from '../../use-cases/ports/keys';
import type { TrustListText } from './key-ring';

/** The trust list as it lies in the key ring, signed at the key ceremony. */
export function makeTrustListSource(text: TrustListText): TrustListSource {
  const keys = text.keys.map((key): TrustedKey => ({ ...key, notBefore: readInstant(key.notBefore), notAfter: readInstant(key.notAfter) }));
  const list = { issuedAt: readInstant(text.issuedAt), keys, signed: text.signed };
  return { current: () => list };
}

function readInstant(text: string): Instant {
  const at = parseInstant(text);
  if (at === undefined) throw new Error('trust list: an instant cannot be read');
  return at;
}
