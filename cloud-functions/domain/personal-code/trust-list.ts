import type { Instant } from '../time';

/** A public key personal codes are signed with. Everything a verifier may assume about a code's issuer comes from here, pinned by `kid`. */
export type TrustedKey = {
  /** base64url of the 6 bytes in the code's header. */
  readonly kid: string;
  /** The only algorithm accepted under this kid, whatever a code's own header says. */
  readonly alg: 'ES256';
  /** GB/T 2260 code of the jurisdiction that answers for the colour. */
  readonly issuer: string;
  readonly jwk: { readonly kty: 'EC'; readonly crv: 'P-256'; readonly x: string; readonly y: string };
  readonly notBefore: Instant;
  readonly notAfter: Instant;
  /** From then on nothing it signed counts, whenever it was signed. */
  readonly revokedAt?: Instant;
};

/** Not to be used after `validUntil`: a gate whose list is older says so instead of guessing. */
export type TrustList = { readonly issuedAt: Instant; readonly validUntil: Instant; readonly keys: readonly TrustedKey[] };

/** `signed`: compact JWS by the root key over the same list. */
export type SignedTrustList = TrustList & { readonly signed: string };
