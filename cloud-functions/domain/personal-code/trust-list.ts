import type { Instant } from '../time';
import type { AlgorithmAndKey } from './code-algorithm';

/**
 * A public key personal codes are signed with. Everything a verifier may assume about a code's issuer comes from here,
 * pinned by `kid`; `alg` is the only algorithm accepted under it, whatever a code's own header says.
 */
export type TrustedKey = AlgorithmAndKey & {
  /** base64url of the 6 bytes in the code's header. */
  readonly kid: string;
  /** GB/T 2260 code of the jurisdiction that answers for the colour. */
  readonly issuer: string;
  readonly notBefore: Instant;
  readonly notAfter: Instant;
  /** From then on nothing it signed counts, whenever it was signed. */
  readonly revokedAt?: Instant;
};

/** Not to be used after `validUntil`: a gate whose list is older says so instead of guessing. */
export type TrustList = { readonly issuedAt: Instant; readonly validUntil: Instant; readonly keys: readonly TrustedKey[] };

/** `signed`: compact JWS by the root key over the same list (read-trust-list.ts). */
export type SignedTrustList = TrustList & { readonly signed: string };

/** What signs trust lists. `publicKey`: SubjectPublicKeyInfo, DER, base64url. */
export type TrustRoot = { readonly alg: string; readonly publicKey: string };
