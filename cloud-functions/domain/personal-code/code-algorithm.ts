/** What a personal code, and the list of its keys, may be signed with. Runs on the phone. */
export const codeAlgorithms = ['ES256', 'SM2'] as const;
/** ECDSA on P-256 with SHA-256 (RFC 9053), or SM2 with SM3 (GB/T 32918.2, distinguishing id 1234567812345678). */
export type CodeAlgorithm = (typeof codeAlgorithms)[number];

/** A public key and the one algorithm it is used with. Both curves have coordinates of 32 bytes, base64url here. */
export type AlgorithmAndKey =
  | { readonly alg: 'ES256'; readonly jwk: { readonly kty: 'EC'; readonly crv: 'P-256'; readonly x: string; readonly y: string } }
  | { readonly alg: 'SM2'; readonly jwk: { readonly kty: 'EC'; readonly crv: 'SM2'; readonly x: string; readonly y: string } };
export type CodeJwk = AlgorithmAndKey['jwk'];

/** Pairs a key with its algorithm; `undefined` for an algorithm we do not know or a key of another curve. */
export function algorithmAndKey(
  alg: unknown,
  crv: unknown,
  { x, y }: { readonly x: string; readonly y: string },
): AlgorithmAndKey | undefined {
  if (alg === 'ES256' && crv === 'P-256') return { alg, jwk: { kty: 'EC', crv, x, y } };
  if (alg === 'SM2' && crv === 'SM2') return { alg, jwk: { kty: 'EC', crv, x, y } };
  return undefined;
}
